import "server-only";
import type { TokenRecord } from "#lib/data/tokens.ts";
import { type Act, obstacleTo } from "#lib/domain/tokens/acting.ts";
import type { TokenStanding } from "#lib/domain/tokens/state.ts";
import { Refusal, type RefusalFacts } from "#lib/refusal.ts";

/** The refusal of what a token cannot do now, by its cause; null when it can. */
export function unableTo(
  act: Act,
  { id, groupId, name, expiresAt }: TokenRecord,
  standing: Pick<TokenStanding, "state" | "also">,
  facts: RefusalFacts = {},
): Refusal | null {
  const obstacle = obstacleTo(act, standing);
  const token = { tokenId: id, groupId, name, expiresAt: expiresAt.toISOString() };
  return obstacle && new Refusal(`token-is-${obstacle}`, { ...token, ...facts });
}
