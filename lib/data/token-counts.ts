import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { TokenUse } from "#lib/domain/tokens/token-use.ts";

export interface TokenCounts extends TokenUse {
  tokenId: string;
  /** When Apple told the oldest of these counts. */
  asOf: Date;
}

/** Apple's counts of every token asked for that is in sight, added up over its titles; a token without titles has no row. */
export function perToken(tx: Tx, tokenIds: readonly string[]): Promise<TokenCounts[]> {
  return db(tx).$queryRaw<TokenCounts[]>`
    select a."tokenId"::text, min(a."asOf") as "asOf", count(*)::int as "titles",
      (count(*) filter (where not limited))::int as "unlimitedTitles",
      (count(*) filter (where limited and a."total" > 0 and a."available" <= 0))::int as "emptyTitles",
      coalesce(sum(a."total") filter (where limited), 0)::float8 as "total",
      coalesce(sum(a."assigned") filter (where limited), 0)::float8 as "assigned",
      coalesce(sum(greatest(a."available", 0)) filter (where limited), 0)::float8 as "available",
      coalesce(sum(a."retired") filter (where limited), 0)::float8 as "retired",
      coalesce(sum(greatest(a."assigned" + a."retired" - a."total", 0)) filter (where limited), 0)::float8 as "over",
      coalesce(sum(a."assigned") filter (where not limited), 0)::float8 as "assignedUnlimited"
    from "Asset" a
    join "ContentToken" c on c."customerId" = a."customerId" and c."id" = a."tokenId"
    cross join lateral (select a."total" < 2147483647 as limited) counted
    where a."customerId" = ${tx.customerId}::uuid and a."tokenId" = any (${[...tokenIds]}::uuid[])
    group by a."tokenId"`;
}

/** How many of a token's titles only the US store knew, and how many none did. */
export async function storeMisses(
  tx: Tx,
  tokenId: string,
  region: string,
): Promise<{ fromUs: number; nowhere: number }> {
  const [row] = await db(tx).$queryRaw<{ fromUs: number; nowhere: number }[]>`
    select (count(*) filter (where t."metadataFrom" = 'US' and ${region} <> 'US'))::int as "fromUs",
      (count(*) filter (where t."metadataFrom" = 'none'))::int as "nowhere"
    from "Asset" a
    join "ContentToken" c on c."customerId" = a."customerId" and c."id" = a."tokenId"
    join "Title" t on t."customerId" = a."customerId" and t."id" = a."titleId"
    where a."customerId" = ${tx.customerId}::uuid and a."tokenId" = ${tokenId}::uuid`;
  return row ?? { fromUs: 0, nowhere: 0 };
}

/** The titles of a token that are out, over or within a tenth of it, scarcest first. */
export async function nearlyOut(tx: Tx, tokenId: string, most: number): Promise<string[]> {
  const rows = await db(tx).$queryRaw<{ titleId: string }[]>`
    select a."titleId"::text from "Asset" a
    join "ContentToken" c on c."customerId" = a."customerId" and c."id" = a."tokenId"
    where a."customerId" = ${tx.customerId}::uuid and a."tokenId" = ${tokenId}::uuid
      and a."total" > 0 and a."total" < 2147483647 and a."available" <= a."total" * 0.1
    order by a."available" - greatest(a."assigned" + a."retired" - a."total", 0), a."assigned" desc, a."titleId"
    limit ${most}`;
  return rows.map(({ titleId }) => titleId);
}
