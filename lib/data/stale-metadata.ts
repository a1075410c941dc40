import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

/** What a region's store said of a token's titles counts as never asked, so that it is asked again at the next chance. */
export async function expire(tx: Tx, tokenId: string, region: string): Promise<void> {
  await db(tx).$executeRaw`
    update "Metadata" m set "fetchedAt" = 'epoch' from "Asset" a, "ContentToken" c
    where a."customerId" = ${tx.customerId}::uuid and a."tokenId" = ${tokenId}::uuid
      and c."customerId" = a."customerId" and c."id" = a."tokenId"
      and m."customerId" = a."customerId" and m."scope" in ('', c."uId") and m."adamId" = a."adamId" and m."region" = ${region}`;
}
