import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

export interface FreeLicense {
  titleId: string;
  title: string;
  serial: string;
  device: string;
}

/**
 * Free device licenses of a token that can be taken back, each with devices of its group and below that hold none of the
 * title and have none on its way. So few that they are tried one by one.
 */
export function freeLicenses(tx: Tx, tokenId: string): Promise<FreeLicense[]> {
  return db(tx).$queryRaw<FreeLicense[]>`
    with recursive below as (
      select c."customerId", c."groupId" as id from "ContentToken" c
      where c."customerId" = ${tx.customerId}::uuid and c."id" = ${tokenId}::uuid and c."groupId" = any (${[...tx.reach]}::uuid[])
      union all
      select g."customerId", g."id" from "OrganizationGroup" g join below b on g."customerId" = b."customerId" and g."parentId" = b.id
    ), free as (
      select a."customerId", a."titleId", t."name" from "Asset" a join "Title" t on t."customerId" = a."customerId" and t."id" = a."titleId"
      where a."customerId" = ${tx.customerId}::uuid and a."tokenId" = ${tokenId}::uuid
        and a."available" > 0 and a."deviceAssignable" and a."revocable" and t."kind" = 'app'
      order by a."available" desc, t."nameKey", t."id" limit 10
    ), near as (
      select d."serial", d."name", d."nameKey" from "Device" d join below b on d."customerId" = b."customerId" and d."groupId" = b.id
      order by d."nameKey", d."id" limit 200
    )
    select f."titleId"::text, f."name" as "title", d."serial", d."name" as "device" from free f cross join lateral (
      select n.* from near n
      where not exists (select 1 from "License" l where l."customerId" = f."customerId" and l."holder" = 'd:' || n."serial" and l."titleId" = f."titleId")
        and not exists (select 1 from "WaitingWish" w where w."customerId" = f."customerId" and w."tokenId" = ${tokenId}::uuid
          and w."titleId" = f."titleId" and w."holder" = 'd:' || n."serial" and w."state" = 'waiting')
        and not exists (select 1 from "OrderItem" i where i."customerId" = f."customerId" and i."holder" = 'd:' || n."serial"
          and i."titleId" = f."titleId" and i."state" in ('planned', 'sent'))
      order by n."nameKey", n."serial" limit 20) d`;
}

/** How many titles of a token stand here with Apple's count of licenses as given. */
export async function agreeing(
  tx: Tx,
  tokenId: string,
  counts: readonly { adamId: string; pricingParam: string; total: number }[],
): Promise<number> {
  const [row] = await db(tx).$queryRaw<{ agree: number }[]>`
    select count(*)::int as agree from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as c ("adamId" text, "pricingParam" text, "total" int)
    join "Asset" a on a."customerId" = ${tx.customerId}::uuid and a."tokenId" = ${tokenId}::uuid
      and a."adamId" = c."adamId" and a."pricingParam" = c."pricingParam" and a."total" = c."total"
    join "ContentToken" t on t."customerId" = a."customerId" and t."id" = a."tokenId"`;
  return row?.agree ?? 0;
}
