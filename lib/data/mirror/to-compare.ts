import "server-only";
import type { PoolClient } from "pg";
import { db, type Tx } from "#lib/data/client.ts";

interface Place {
  customerId: string;
  tokenId: string;
}

/** After a walk over all licenses: whole, and every title has been compared; shifting under way, and none has. */
export async function markAll(
  client: PoolClient,
  { customerId, tokenId }: Place,
  toCompare: boolean,
): Promise<void> {
  await client.query(
    `update "Asset" set "toCompare" = $3 where "customerId" = $1 and "tokenId" = $2 and "toCompare" <> $3`,
    [customerId, tokenId, toCompare],
  );
}

/** Licenses may have left these titles without a word of it: a change names only what came or stands. */
export async function markTouched(
  client: PoolClient,
  { customerId, tokenId }: Place,
  titleIds: readonly string[],
): Promise<void> {
  await client.query(
    `update "Asset" set "toCompare" = true where "customerId" = $1 and "tokenId" = $2 and "titleId" = any ($3::uuid[])`,
    [customerId, tokenId, titleIds],
  );
}

/** Every title of the token was compared, and read again where the counts differed. */
export async function compared(tx: Tx, tokenId: string): Promise<void> {
  await db(tx).asset.updateMany({
    where: { customerId: tx.customerId, tokenId, toCompare: true },
    data: { toCompare: false },
  });
}
