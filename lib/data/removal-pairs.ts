import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { PairToOrder } from "#lib/data/plan-rows.ts";

/** A license to be given by another token before the one that pays now is removed. */
interface Need {
  titleId: string;
  adamId: string;
  pricingParam: string;
  key: string;
  name: string | null;
}

/**
 * Who holds a title from this token alone that others carry too, and which of those know them: a device is known
 * everywhere, a person only where their account is registered. In a fixed order, so that a second look is the first.
 */
export function needs(
  tx: Tx,
  tokenId: string,
  others: readonly string[],
): Promise<(Need & { knownTo: string[] })[]> {
  return db(tx).$queryRaw<(Need & { knownTo: string[] })[]>`
    select l."titleId"::text, t."adamId", t."pricingParam", l."holder" as "key", d."name",
      case when l."holder" < 'e' then offered."tokens" else array(
        select u."tokenId"::text from "AppleUser" u where u."customerId" = l."customerId" and u."clientUserId" = substr(l."holder", 3)
          and u."tokenId"::text = any (offered."tokens") and u."status" in ('Registered', 'Associated')) end as "knownTo"
    from (
      select a."titleId", array_agg(a."tokenId"::text) as "tokens" from "Asset" a
      where a."customerId" = ${tx.customerId}::uuid and a."tokenId" = any (${[...others]}::uuid[]) group by a."titleId"
    ) offered
    join "Asset" own on own."customerId" = ${tx.customerId}::uuid and own."tokenId" = ${tokenId}::uuid and own."titleId" = offered."titleId"
    join "License" l on l."customerId" = own."customerId" and l."tokenId" = own."tokenId" and l."titleId" = own."titleId"
    join "Title" t on t."customerId" = l."customerId" and t."id" = l."titleId"
    left join "Device" d on d."customerId" = l."customerId" and d."serial" = substr(l."holder", 3) and l."holder" < 'e'
    where own."revocable" and not exists (
      select from "License" o where o."customerId" = l."customerId" and o."titleId" = l."titleId" and o."holder" = l."holder" and o."tokenId" <> l."tokenId")
    order by t."adamId", t."pricingParam", l."holder"`;
}

/** Licenses that can be taken back and that this operation has not asked for yet: at most so many at a time. */
export function toRevoke(tx: Tx, tokenId: string, operationId: string, most: number): Promise<PairToOrder[]> {
  return db(tx).$queryRaw<PairToOrder[]>`
    select l."tokenId"::text, l."titleId"::text, t."adamId", t."pricingParam", l."holder" as "key", d."name"
    from "License" l
    join "Asset" a on a."customerId" = l."customerId" and a."tokenId" = l."tokenId" and a."titleId" = l."titleId" and a."revocable"
    join "Title" t on t."customerId" = l."customerId" and t."id" = l."titleId"
    left join "Device" d on d."customerId" = l."customerId" and d."serial" = substr(l."holder", 3) and l."holder" < 'e'
    where l."customerId" = ${tx.customerId}::uuid and l."tokenId" = ${tokenId}::uuid and not exists (
      select from "OrderItem" i join "Order" o on o."customerId" = i."customerId" and o."id" = i."orderId"
      where i."customerId" = l."customerId" and i."operationId" = ${operationId}::uuid and i."holder" = l."holder" and i."titleId" = l."titleId"
        and o."verb" = 'disassociate')
    order by l."titleId", l."holder" limit ${most}`;
}

/** How many licenses of the token stand that could be taken back. */
export async function countRevocable(tx: Tx, tokenId: string): Promise<number> {
  const [row] = await db(tx).$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from "License" l
    join "Asset" a on a."customerId" = l."customerId" and a."tokenId" = l."tokenId" and a."titleId" = l."titleId" and a."revocable"
    where l."customerId" = ${tx.customerId}::uuid and l."tokenId" = ${tokenId}::uuid`;
  return row?.count ?? 0;
}

/** Licenses that an operation asked another token for and that did not come about. */
export async function countNotCovered(tx: Tx, operationId: string): Promise<number> {
  const [row] = await db(tx).$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from "OrderItem" i
    join "Operation" p on p."customerId" = i."customerId" and p."id" = i."operationId"
    join "Order" o on o."customerId" = i."customerId" and o."id" = i."orderId"
    where i."customerId" = ${tx.customerId}::uuid and i."operationId" = ${operationId}::uuid and o."verb" = 'associate'
      and i."state" not in ('confirmed', 'moved')`;
  return row?.count ?? 0;
}
