import type { TokenStanding, TokenState } from "#lib/domain/tokens/state.ts";

/** What is asked of a token: to be read, or to have licenses given and taken at its location. */
export type Act = "read" | "write";

/** Silence is Apple's, not the token's: what is asked then is tried until Apple answers. */
export type Obstacle = Exclude<TokenState, "active" | "expiring" | "unreachable">;

const obstacles: Record<Act, readonly Obstacle[]> = {
  read: ["revoked", "invalid", "expired"],
  write: ["revoked", "invalid", "expired", "contested", "not-owned", "read-only", "observing"],
};

/** Why a token cannot do this, the worst reason first; null when it can. */
export function obstacleTo(
  act: Act,
  { state, also }: Pick<TokenStanding, "state" | "also">,
): Obstacle | null {
  return obstacles[act].find((one) => state === one || also.includes(one)) ?? null;
}

/** What a newer file of the same location mends. */
export const mendedByRenewal: readonly TokenState[] = ["revoked", "invalid", "expired", "expiring"];
