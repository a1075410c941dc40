import { dayNumber } from "#lib/domain/calendar-day.ts";
import { readMoment } from "#lib/domain/filters/moment.ts";
import { expiryOf, WARNING_DAYS } from "#lib/domain/tokens/expiry.ts";
import type { OwnerVerdict } from "#lib/domain/tokens/ownership.ts";

/** Worst first: what cannot even be read, what may not be written, what only wants attention. */
export const tokenStates = [
  "revoked",
  "invalid",
  "expired",
  "contested",
  "not-owned",
  "unreachable",
  "read-only",
  "expiring",
  "observing",
  "active",
] as const;

export type TokenState = (typeof tokenStates)[number];

const refusals = {
  "token-revoked": { state: "revoked", reason: "revoked-at-apple" },
  "token-expired": { state: "expired", reason: "expired-at-apple" },
  "token-invalid": { state: "invalid", reason: "unknown-to-apple" },
  "sign-in-required": { state: "invalid", reason: "turned-away" },
  "other-location": { state: "invalid", reason: "other-location" },
  "not-allowed": { state: "read-only", reason: "no-right-to-write" },
  "legacy-token": { state: "read-only", reason: "legacy-token" },
} as const satisfies Record<string, { state: TokenState; reason: string }>;

/** The refusals that say something lasting of a token. */
export type AppleRefusalKind = keyof typeof refusals;

export type TokenReason =
  | (typeof refusals)[AppleRefusalKind]["reason"]
  | "unreadable-to-apple"
  | "date-passed"
  | "expires-soon"
  | "taken-by-other"
  | "owned-by-other"
  | "name-removed"
  | "registration-pending"
  | "never-registered"
  | "silent"
  | "never-answered"
  | "observed-by-choice"
  | "well";

export interface TokenFacts {
  expiresAt: Date;
  /** The last word of Apple's on this token, when it was a refusal. */
  refusal: { kind: AppleRefusalKind; number: number | null; at: Date } | null;
  owner: OwnerVerdict;
  /** Our name once stood at this location. */
  everOurs: boolean;
  /** The admin asked for our name to stand there. */
  registered: boolean;
  readOnly: boolean;
  observing: boolean;
  lastAnsweredAt: Date | null;
  silentSince: Date | null;
  /** When whose name stands at the location last changed. */
  ownerSince: Date | null;
  observedSince: Date | null;
  /** When the last trouble ended. */
  wellSince: Date | null;
  addedAt: Date;
}

export interface Finding {
  state: TokenState;
  reason: TokenReason;
  since: Date;
}

export interface TokenStanding extends Finding {
  /** What else holds, worst first. */
  also: TokenState[];
  /** The same with causes. */
  others: Finding[];
  canRead: boolean;
  canWrite: boolean;
}

const DAY_MS = 86_400_000;

/** One lost answer is no outage. */
export const UNREACHABLE_AFTER_MS = 5 * 60_000;

const unreadable: readonly TokenState[] = ["revoked", "invalid", "expired"];
const writable: readonly TokenState[] = ["expiring", "active"];

export function isAppleRefusalKind(kind: string): kind is AppleRefusalKind {
  return Object.hasOwn(refusals, kind);
}

/** The worst that holds is the state, the rest is told beside it. */
export function tokenState(facts: TokenFacts, now: Date, timeZone = "UTC"): TokenStanding {
  const all = findings(facts, now, timeZone);
  const [worst = { state: "active", reason: "well", since: facts.wellSince ?? facts.addedAt }, ...others] =
    all;
  return {
    ...worst,
    also: others.map(({ state }) => state),
    others,
    canRead: !all.some(({ state }) => unreadable.includes(state)),
    canWrite: all.every(({ state }) => writable.includes(state)),
  };
}

/** Everything that holds of a token, why and since when, worst first; empty when it is simply active. */
export function findings(facts: TokenFacts, now: Date, timeZone = "UTC"): Finding[] {
  const found = [
    expiryFinding(facts, now, timeZone),
    facts.refusal && refusalFinding(facts.refusal),
    ownerFinding(facts),
    silenceFinding(facts, now),
    facts.readOnly ? finding("read-only", "no-right-to-write", facts.addedAt) : null,
    facts.observing ? finding("observing", "observed-by-choice", facts.observedSince ?? facts.addedAt) : null,
  ];
  const byState = new Map<TokenState, Finding>();
  for (const one of found) if (one && !byState.has(one.state)) byState.set(one.state, one);
  return tokenStates.flatMap((state) => byState.get(state) ?? []);
}

const finding = (state: TokenState, reason: TokenReason, since: Date): Finding => ({ state, reason, since });

/** Two numbers that Apple gives for a token it cannot make anything of, and none at all where it only turns away. */
function refusalFinding({ kind, number, at }: NonNullable<TokenFacts["refusal"]>): Finding {
  const { state, reason } = refusals[kind];
  if (kind !== "token-invalid") return finding(state, reason, at);
  if (number === null) return finding("invalid", "turned-away", at);
  return finding("invalid", number === 9722 ? "unreadable-to-apple" : "unknown-to-apple", at);
}

function expiryFinding({ expiresAt, refusal }: TokenFacts, now: Date, timeZone: string): Finding | null {
  const { tone, days } = expiryOf(expiresAt, now, timeZone);
  if (tone === "past") return finding("expired", "date-passed", expiresAt);
  if (refusal?.kind === "token-expired" || days > WARNING_DAYS) return null;
  const day = new Date((dayNumber(expiresAt, timeZone) - WARNING_DAYS) * DAY_MS).toISOString().slice(0, 10);
  return finding("expiring", "expires-soon", readMoment(day, "since", now, timeZone) ?? now);
}

function ownerFinding(facts: TokenFacts): Finding | null {
  const { owner, everOurs, registered, observing, readOnly } = facts;
  const since = facts.ownerSince ?? facts.addedAt;
  if (owner === "ours") return null;
  if (owner === "other" && everOurs) return finding("contested", "taken-by-other", since);
  if (observing || (owner === "nobody" && readOnly)) return null;
  if (owner === "other") return finding("not-owned", "owned-by-other", since);
  if (everOurs) return finding("not-owned", "name-removed", since);
  return finding("not-owned", registered ? "registration-pending" : "never-registered", facts.addedAt);
}

function silenceFinding({ silentSince, lastAnsweredAt }: TokenFacts, now: Date): Finding | null {
  if (!silentSince) return null;
  if (!lastAnsweredAt) return finding("unreachable", "never-answered", silentSince);
  const silentMs = now.getTime() - silentSince.getTime();
  return silentMs >= UNREACHABLE_AFTER_MS ? finding("unreachable", "silent", silentSince) : null;
}
