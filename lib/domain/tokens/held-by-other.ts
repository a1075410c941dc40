import type { TokenStanding } from "#lib/domain/tokens/state.ts";

/** Another server's name stands at the token's location, as far as Apple told; observed or not. */
export function isHeldByOther({
  ownerId,
  registered,
  standing,
}: {
  ownerId: string | null;
  registered: boolean;
  standing: Pick<TokenStanding, "state" | "also">;
}): boolean {
  const states = [standing.state, ...standing.also];
  if (ownerId === null) return false;
  return (
    states.includes("contested") ||
    states.includes("not-owned") ||
    (states.includes("observing") && !registered)
  );
}
