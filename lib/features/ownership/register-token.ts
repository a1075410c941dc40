import "server-only";
import { transaction } from "#lib/data/transaction.ts";
import { asRefusal } from "#lib/features/apple-refusals.ts";
import { claimLocation, keepClaim } from "#lib/features/ownership/claim.ts";
import { tokenToChange } from "#lib/features/token-here.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Puts our name at a location where nobody's stands. Another server's name is never replaced here: that is a take-over. */
export async function registerToken(scope: Granted<"token:write">, tokenId: string): Promise<void> {
  const token = await transaction(scope, (tx) => tokenToChange(tx, tokenId));
  if (token.legacy) throw new Refusal("token-legacy");
  if (token.readOnly) throw new Refusal("token-not-allowed");
  try {
    const claimed = await claimLocation(scope, tokenId, [null]);
    await transaction(scope, (tx) =>
      keepClaim(tx, tokenId, claimed, { action: "token.registered", event: null }),
    );
  } catch (error) {
    throw asRefusal(error);
  }
}
