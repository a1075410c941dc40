import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { UNLIMITED } from "#lib/domain/licenses/counts.ts";

export interface AssetFacts {
  adamId: string;
  pricingParam: string;
  kind: "app" | "book";
  deviceAssignable: boolean;
  revocable: boolean;
  platforms: string[];
  total: number;
  assigned: number;
  available: number;
  retired: number;
}

/**
 * One statement for titles, one for assets, one that prunes: a location's whole list, read to its end. A list that
 * changed while it was read may lack a title, and then prunes none.
 */
export async function mirrorAssets(
  tx: Tx,
  tokenId: string,
  assets: readonly AssetFacts[],
  { whole }: { whole: boolean },
): Promise<void> {
  const rows = JSON.stringify(assets);
  const { customerId } = tx;
  const now = tx.now();
  await db(tx).$executeRaw`
    insert into "Title" ("customerId", "adamId", "pricingParam", "kind", "name", "nameKey", "platforms", "createdAt")
    select ${customerId}::uuid, "adamId", "pricingParam", "kind", 'Apple ID ' || "adamId", 'apple id ' || "adamId", "platforms", ${now}
    from jsonb_to_recordset(${rows}::jsonb) as a ("adamId" text, "pricingParam" text, "kind" text, "platforms" text[])
    order by "adamId" collate "C", "pricingParam" collate "C"
    on conflict ("customerId", "adamId", "pricingParam") do update set "kind" = excluded."kind"
      where "Title"."kind" <> excluded."kind"`;
  const listed = await db(tx).$queryRaw<{ titleId: string }[]>`
    with incoming as (
      select t."id" as "titleId", a.* from jsonb_to_recordset(${rows}::jsonb) as a (
        "adamId" text, "pricingParam" text, "deviceAssignable" boolean, "revocable" boolean, "platforms" text[],
        "total" int, "assigned" int, "available" int, "retired" int)
      join "Title" t on t."customerId" = ${customerId}::uuid and t."adamId" = a."adamId" and t."pricingParam" = a."pricingParam"
    )
      insert into "Asset" as a ("customerId", "tokenId", "titleId", "adamId", "pricingParam", "deviceAssignable", "revocable", "platforms",
        "total", "assigned", "available", "retired", "asOf", "toCompare", "overSince")
      select ${customerId}::uuid, ${tokenId}::uuid, "titleId", "adamId", "pricingParam", "deviceAssignable", "revocable", "platforms",
        "total", "assigned", "available", "retired", ${now}, true,
        case when "total" < ${UNLIMITED} and "assigned" + "retired" > "total" then ${now}::timestamptz end from incoming
      on conflict ("customerId", "tokenId", "titleId") do update set
        "deviceAssignable" = excluded."deviceAssignable", "revocable" = excluded."revocable", "platforms" = excluded."platforms",
        "total" = excluded."total", "assigned" = excluded."assigned", "available" = excluded."available",
        "retired" = excluded."retired", "asOf" = excluded."asOf",
        "overSince" = case when excluded."overSince" is not null then coalesce(a."overSince", excluded."overSince") end,
        "toCompare" = a."toCompare" or (a."assigned", a."retired") is distinct from (excluded."assigned", excluded."retired")
      returning "titleId"::text`;
  if (whole)
    await pruneAssets(
      tx,
      tokenId,
      listed.map(({ titleId }) => titleId),
    );
}

/** Titles that the location no longer has leave it, and their licenses with them. */
async function pruneAssets(tx: Tx, tokenId: string, titleIds: string[]): Promise<void> {
  const { customerId } = tx;
  await db(tx)
    .$executeRaw`delete from "License" l where l."customerId" = ${customerId}::uuid and l."tokenId" = ${tokenId}::uuid
    and l."titleId" in (select "titleId" from "Asset" where "customerId" = ${customerId}::uuid and "tokenId" = ${tokenId}::uuid
      and not ("titleId" = any (${titleIds}::uuid[])))`;
  await db(tx)
    .$executeRaw`delete from "Asset" where "customerId" = ${customerId}::uuid and "tokenId" = ${tokenId}::uuid
    and not ("titleId" = any (${titleIds}::uuid[]))`;
}

/** When counts were confirmed without being sent again: the location's version of them stands. */
export async function confirmAssets(tx: Tx, tokenId: string): Promise<void> {
  await db(tx).asset.updateMany({ where: { customerId: tx.customerId, tokenId }, data: { asOf: tx.now() } });
}
