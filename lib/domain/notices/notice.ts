import { rungOf } from "#lib/domain/notices/ladder.ts";
import type { Finding } from "#lib/domain/tokens/state.ts";

export const noticeKinds = [
  "expiring",
  "expired",
  "revoked",
  "invalid",
  "contested",
  "unreachable",
  "over-assigned",
  "licenses-moved",
  "recovered",
  "renewed",
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** Mildest first: good news, to know, to plan, to do now. */
export const severities = ["good", "notice", "warning", "critical"] as const;

export type Severity = (typeof severities)[number];

/** What a notice counts: licenses of so many titles, and one of these by name. */
export interface NoticeDetail {
  licenses: number;
  titles: number;
  title: string;
  /** Of licenses that moved: away from the token's location, or to it. */
  direction?: "left" | "arrived";
}

/** What is to be told of a token; the same one is never told twice. */
export interface Told {
  kind: NoticeKind;
  /** Which expiry, or which outbreak of a trouble. */
  episode: string;
  /** On the ladder; 0 for what has none. */
  rung: number;
  severity: Severity;
  since: Date;
  detail?: NoticeDetail;
}

/** How a token stands, as far as notices are made of it. */
export interface NoticedToken {
  id: string;
  expiresAt: Date;
  findings: readonly Finding[];
  /** More of its licenses are held than its location owns. */
  over?: (NoticeDetail & { since: Date }) | null;
}

/** An outage of Apple's is not told of sooner. */
export const SILENT_TOO_LONG_MS = 3_600_000;

const dead = ["expired", "revoked", "invalid", "contested"] as const;

export const isDead = (kind: NoticeKind): boolean => dead.some((one) => one === kind);

const renewable = ["expiring", "expired", "revoked", "invalid"] as const;

/** What a new file from Apple is the way out of. */
export const endsByRenewal = (kind: NoticeKind): boolean => renewable.some((one) => one === kind);

/** Apple and a file tell an expiry to the second, a renewal moves it by months. */
export const episodeOf = (at: Date): string => at.toISOString().slice(0, 16);

/** Everything that is to be told of a token at this moment. A token that is dead anyway climbs no ladder. */
export function toldOf(token: NoticedToken, now: Date, timeZone: string): Told[] {
  const troubles = token.findings.flatMap((finding) => troubleOf(finding, now) ?? []);
  const gone = troubles.some(({ kind }) => kind === "revoked" || kind === "invalid" || kind === "expired");
  const step = gone ? null : stepOf(token, now, timeZone);
  return [...(step ? [step] : []), ...troubles, ...overOf(token)];
}

function overOf({ over }: NoticedToken): Told[] {
  if (!over) return [];
  const { since, ...detail } = over;
  return [{ kind: "over-assigned", episode: episodeOf(since), rung: 0, severity: "warning", since, detail }];
}

/** What a move is told as, at one of its ends. */
export function toldOfMove(detail: NoticeDetail, at: Date): Told {
  const episode = `${at.toISOString()} ${detail.direction ?? ""}`;
  return { kind: "licenses-moved", episode, rung: 0, severity: "notice", since: at, detail };
}

function stepOf({ expiresAt }: NoticedToken, now: Date, timeZone: string): Told | null {
  const rung = rungOf(expiresAt, now, timeZone);
  if (rung === null) return null;
  const kind = expiresAt <= now ? "expired" : "expiring";
  const severity = kind === "expired" || rung <= 7 ? "critical" : rung <= 30 ? "warning" : "notice";
  return { kind, episode: episodeOf(expiresAt), rung, severity, since: expiresAt };
}

/** Expired by the date is the ladder's to tell; expired before it, by Apple's word, is a trouble. */
function troubleOf({ state, reason, since }: Finding, now: Date): Told | null {
  const told = { episode: episodeOf(since), rung: 0, since };
  if (state === "expired")
    return reason === "date-passed" ? null : { ...told, kind: state, severity: "critical" };
  if (state === "revoked" || state === "invalid" || state === "contested")
    return { ...told, kind: state, severity: "critical" };
  if (state !== "unreachable" || now.getTime() - since.getTime() < SILENT_TOO_LONG_MS) return null;
  return { ...told, kind: state, severity: "warning" };
}
