import "server-only";
import * as ownership from "#lib/data/ownership.ts";
import type { TokenRecord } from "#lib/data/tokens.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { claimsSince, nextClaimAt } from "#lib/domain/tokens/take-over.ts";

/** From when on licenses without an order of ours are the other server's: from its claim, where the location was ours. */
export const theirsSince = ({ everOurs, ownerSince }: Pick<TokenRecord, "everOurs" | "ownerSince">) =>
  everOurs ? ownerSince : null;

/** The name that is typed to confirm. */
export const nameToType = ({ locationName, name }: Pick<TokenRecord, "locationName" | "name">): string =>
  locationName ?? name;

/** When this location may be claimed again; null for now. */
export async function claimableAt(tx: Tx, tokenId: string): Promise<Date | null> {
  return nextClaimAt(await ownership.takenOverSince(tx, tokenId, claimsSince(tx.now())), tx.now());
}
