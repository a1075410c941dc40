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
  "sign-in-required": { state: "invalid", reason: "unknown-to-apple" },
  "other-location": { state: "invalid", reason: "other-location" },
  "not-allowed": { state: "read-only", reason: "no-right-to-write" },
  "legacy-token": { state: "read-only", reason: "legacy-token" },
} as const satisfies Record<string, { state: TokenState; reason: string }>;

/** The refusals that say something lasting of a token. */
export type AppleRefusalKind = keyof typeof refusals;

export type TokenReason =
  | (typeof refusals)[AppleRefusalKind]["reason"]
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
}

export interface Finding {
  state: TokenState;
  reason: TokenReason;
}

export interface TokenStanding extends Finding {
  /** What else holds, worst first. */
  also: TokenState[];
  canRead: boolean;
  canWrite: boolean;
}

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
  const worst = all[0] ?? { state: "active", reason: "well" };
  return {
    ...worst,
    also: all.slice(1).map(({ state }) => state),
    canRead: !all.some(({ state }) => unreadable.includes(state)),
    canWrite: all.every(({ state }) => writable.includes(state)),
  };
}

/** Everything that holds of a token and why, worst first; empty when it is simply active. */
export function findings(facts: TokenFacts, now: Date, timeZone = "UTC"): Finding[] {
  const found = [
    expiryFinding(facts, now, timeZone),
    facts.refusal && refusals[facts.refusal.kind],
    ownerFinding(facts),
    silenceFinding(facts, now),
    facts.readOnly ? ({ state: "read-only", reason: "no-right-to-write" } as const) : null,
    facts.observing ? ({ state: "observing", reason: "observed-by-choice" } as const) : null,
  ];
  const byState = new Map<TokenState, Finding>();
  for (const one of found) if (one && !byState.has(one.state)) byState.set(one.state, one);
  return tokenStates.flatMap((state) => byState.get(state) ?? []);
}

function expiryFinding({ expiresAt, refusal }: TokenFacts, now: Date, timeZone: string): Finding | null {
  const { tone, days } = expiryOf(expiresAt, now, timeZone);
  if (tone === "past") return { state: "expired", reason: "date-passed" };
  if (refusal?.kind === "token-expired") return null;
  return days <= WARNING_DAYS ? { state: "expiring", reason: "expires-soon" } : null;
}

function ownerFinding({ owner, everOurs, registered, observing, readOnly }: TokenFacts): Finding | null {
  if (owner === "ours") return null;
  if (owner === "other" && everOurs) return { state: "contested", reason: "taken-by-other" };
  if (observing || (owner === "nobody" && readOnly)) return null;
  if (owner === "other") return { state: "not-owned", reason: "owned-by-other" };
  if (everOurs) return { state: "not-owned", reason: "name-removed" };
  return { state: "not-owned", reason: registered ? "registration-pending" : "never-registered" };
}

function silenceFinding({ silentSince, lastAnsweredAt }: TokenFacts, now: Date): Finding | null {
  if (!silentSince) return null;
  if (!lastAnsweredAt) return { state: "unreachable", reason: "never-answered" };
  const silentMs = now.getTime() - silentSince.getTime();
  return silentMs >= UNREACHABLE_AFTER_MS ? { state: "unreachable", reason: "silent" } : null;
}
