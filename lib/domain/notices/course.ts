import {
  episodeOf,
  isDead,
  type NoticeKind,
  type NoticedToken,
  severities,
  type Severity,
  type Told,
  toldOf,
} from "#lib/domain/notices/notice.ts";

/** A notice that was made before. */
export interface KnownNotice {
  id: string;
  tokenId: string;
  kind: NoticeKind;
  episode: string;
  rung: number;
  severity: Severity;
  /** The token's expiry when the notice was made. */
  expiresAt: Date;
  createdAt: Date;
  acknowledgedAt: Date | null;
  escalatedAt: Date | null;
  overAt: Date | null;
}

export interface NewNotice extends Told {
  /** Somebody said that they know, and it got no worse since. */
  silenced: boolean;
}

export interface Course {
  make: NewNotice[];
  /** Ids of what no longer holds. */
  end: string[];
  /** Ids of what nobody acknowledged in time. */
  escalate: string[];
}

const DAY_MS = 86_400_000;
const RENEWED_BY_MS = DAY_MS;
const NEWS_MS = 14 * DAY_MS;

/** What is to be done about a token's notices, given those that are open or were acknowledged. */
export function courseOf(
  token: NoticedToken,
  known: readonly KnownNotice[],
  now: Date,
  timeZone: string,
): Course {
  const told = toldOf(token, now, timeZone);
  const open = known.filter(({ overAt }) => overAt === null);
  const ended = open.filter((one) =>
    isNews(one.kind) ? isOldNews(one, now) : isPassing(one.kind) || !told.some((other) => same(one, other)),
  );
  const fresh = told.filter((one) => !known.some((other) => same(one, other)));
  const ending = ended.filter(({ kind }) => !isPassing(kind) && !isAboutLicenses(kind));
  return {
    make: [
      ...fresh.map((one) => ({ ...one, silenced: isSilenced(one, known) })),
      ...news(token, ending, told, now),
    ],
    end: ended.map(({ id }) => id),
    escalate: open.filter((one) => !ended.includes(one) && isNeglected(one, now)).map(({ id }) => id),
  };
}

const same = (one: Pick<Told, "kind" | "episode" | "rung">, other: Pick<Told, "kind" | "episode" | "rung">) =>
  one.kind === other.kind && one.episode === other.episode && one.rung === other.rung;

/** Good news is told once and over at once. */
const isPassing = (kind: NoticeKind) => kind === "recovered" || kind === "renewed";

/** What happened once stays until somebody has seen it, or for two weeks. */
const isNews = (kind: NoticeKind) => kind === "licenses-moved";

const isOldNews = ({ acknowledgedAt, createdAt }: KnownNotice, now: Date) =>
  acknowledgedAt !== null || now.getTime() - createdAt.getTime() >= NEWS_MS;

/** No renewal mends it, and no renewal is told of when it is over. */
const isAboutLicenses = (kind: NoticeKind) => isNews(kind) || kind === "over-assigned";

/** Acknowledged is silent until it gets worse: another kind of trouble, a graver rung, another expiry. */
export function isSilenced(told: Told, known: readonly KnownNotice[]): boolean {
  const rank = (severity: Severity) => severities.indexOf(severity);
  return known.some(
    ({ kind, episode, severity, acknowledgedAt }) =>
      acknowledgedAt !== null &&
      kind === told.kind &&
      episode === told.episode &&
      rank(severity) >= rank(told.severity),
  );
}

/** After these many days without a word from anybody the owners hear of it: what is dead after one. */
export function isNeglected(notice: KnownNotice, now: Date): boolean {
  const { kind, rung, createdAt, acknowledgedAt, escalatedAt } = notice;
  if (acknowledgedAt !== null || escalatedAt !== null) return false;
  const days = isDead(kind) ? 1 : kind === "expiring" && rung <= 14 ? 2 : null;
  return days !== null && now.getTime() - createdAt.getTime() >= days * DAY_MS;
}

/** A later expiry is a renewal; a trouble that is gone without one has passed by itself. */
function news(
  { expiresAt }: NoticedToken,
  ended: readonly KnownNotice[],
  told: readonly Told[],
  now: Date,
): NewNotice[] {
  const good = { rung: 0, severity: "good", silenced: false } as const;
  const renewed = ended.some((one) => expiresAt.getTime() - one.expiresAt.getTime() >= RENEWED_BY_MS);
  if (renewed) return [{ ...good, kind: "renewed", episode: episodeOf(expiresAt), since: now }];
  const passed = ended.find(({ kind }) => hasPassed(kind) && !told.some((other) => other.kind === kind));
  if (!passed || told.some(({ kind }) => isDead(kind))) return [];
  return [{ ...good, kind: "recovered", episode: `${passed.kind} ${passed.episode}`, since: now }];
}

const hasPassed = (kind: NoticeKind) =>
  kind === "revoked" || kind === "invalid" || kind === "contested" || kind === "unreachable";
