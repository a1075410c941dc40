import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

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

export interface AssetChange {
  titleId: string;
  adamId: string;
  pricingParam: string;
  assigned: number;
  retired: number;
  assignedChanged: boolean;
}

/** One statement for titles, one for assets, one that prunes: a location's whole list, read to its end. */
export async function mirrorAssets(
  tx: Tx,
  tokenId: string,
  assets: readonly AssetFacts[],
): Promise<AssetChange[]> {
  const rows = JSON.stringify(assets);
  const { customerId } = tx;
  const now = tx.now();
  await db(tx).$executeRaw`
    insert into "Title" ("customerId", "adamId", "pricingParam", "kind", "name", "nameKey", "platforms", "createdAt")
    select ${customerId}::uuid, "adamId", "pricingParam", "kind", 'Apple ID ' || "adamId", 'apple id ' || "adamId", "platforms", ${now}
    from jsonb_to_recordset(${rows}::jsonb) as a ("adamId" text, "pricingParam" text, "kind" text, "platforms" text[])
    on conflict ("customerId", "adamId", "pricingParam") do update set "kind" = excluded."kind"
      where "Title"."kind" <> excluded."kind"`;
  const changes = await db(tx).$queryRaw<AssetChange[]>`
    with incoming as (
      select t."id" as "titleId", a.* from jsonb_to_recordset(${rows}::jsonb) as a (
        "adamId" text, "pricingParam" text, "deviceAssignable" boolean, "revocable" boolean, "platforms" text[],
        "total" int, "assigned" int, "available" int, "retired" int)
      join "Title" t on t."customerId" = ${customerId}::uuid and t."adamId" = a."adamId" and t."pricingParam" = a."pricingParam"
    ), before as (
      select "titleId", "assigned", "retired" from "Asset" where "customerId" = ${customerId}::uuid and "tokenId" = ${tokenId}::uuid
    ), written as (
      insert into "Asset" ("customerId", "tokenId", "titleId", "adamId", "pricingParam", "deviceAssignable", "revocable", "platforms",
        "total", "assigned", "available", "retired", "asOf")
      select ${customerId}::uuid, ${tokenId}::uuid, "titleId", "adamId", "pricingParam", "deviceAssignable", "revocable", "platforms",
        "total", "assigned", "available", "retired", ${now} from incoming
      on conflict ("customerId", "tokenId", "titleId") do update set
        "deviceAssignable" = excluded."deviceAssignable", "revocable" = excluded."revocable", "platforms" = excluded."platforms",
        "total" = excluded."total", "assigned" = excluded."assigned", "available" = excluded."available",
        "retired" = excluded."retired", "asOf" = excluded."asOf"
      returning "titleId"
    )
    select incoming."titleId"::text, incoming."adamId", incoming."pricingParam", incoming."assigned", incoming."retired",
      (before."assigned", before."retired") is distinct from (incoming."assigned", incoming."retired") as "assignedChanged"
    from incoming join written using ("titleId") left join before using ("titleId")`;
  await pruneAssets(
    tx,
    tokenId,
    changes.map((change) => change.titleId),
  );
  return changes;
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
