import "server-only";
import * as locationClaims from "#lib/data/location-claims.ts";
import type { TokenRecord } from "#lib/data/tokens.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { claimsSince, nextClaimAt } from "#lib/domain/tokens/take-over.ts";

/** From when on licenses without an order of ours are the other server's: from its claim, where the location was ours. */
export const theirsSince = ({ everOurs, ownerSince }: Pick<TokenRecord, "everOurs" | "ownerSince">) =>
  everOurs ? ownerSince : null;

/** The name that is typed to confirm. */
export const nameToType = ({ locationName, name }: Pick<TokenRecord, "locationName" | "name">): string =>
  locationName ?? name;

/** When this location may be claimed again, whichever token or customer claimed it; null for now. */
export async function claimableAt(tx: Tx, { uId }: Pick<TokenRecord, "uId">): Promise<Date | null> {
  return nextClaimAt(await locationClaims.since(tx, uId, claimsSince(tx.now())), tx.now());
}
