import type { Expiry } from "#lib/domain/tokens/expiry.ts";
import type { TokenStanding, TokenState } from "#lib/domain/tokens/state.ts";

/** What is so by choice, and what is well; everything else waits for somebody to act. */
const quiet: readonly TokenState[] = ["active", "read-only", "observing"];
const severe: readonly TokenState[] = ["revoked", "invalid", "expired", "contested"];

export function needsAction({ state }: Pick<TokenStanding, "state">): boolean {
  return !quiet.includes(state);
}

/** Nothing can be assigned or revoked, and not because somebody wanted it so. */
export function isFrozen({ state, canWrite }: Pick<TokenStanding, "state" | "canWrite">): boolean {
  return !canWrite && needsAction({ state });
}

/** From 0, the most urgent: what must be done today, what must be done soon, what is coming, what is well. */
export function urgencyOf({ state }: Pick<TokenStanding, "state">, { tone }: Pick<Expiry, "tone">): number {
  if (severe.includes(state) || tone === "past" || tone === "critical") return 0;
  if (needsAction({ state })) return 1;
  return tone === "notice" ? 2 : 3;
}

/** Why syncs of this token end badly is its state itself. */
export function explainsTrouble({ state }: Pick<TokenStanding, "state">): boolean {
  return severe.includes(state) ? state !== "contested" : state === "unreachable";
}
