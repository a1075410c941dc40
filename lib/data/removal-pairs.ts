import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { PairToOrder } from "#lib/data/plan-rows.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** A title of the token that may be taken back and that others carry too: Apple's reference to it. */
export interface SharedTitle {
  titleId: string;
  adamId: string;
  pricingParam: string;
  /** Those of the other tokens that carry it. */
  offered: string[];
}

/** In a fixed order, so that a second look is the first; `asked` is the last holder for whom the operation asked already. */
export function sharedTitles(
  tx: Tx,
  tokenId: string,
  operationId: string,
  others: readonly string[],
): Promise<(SharedTitle & { asked: string })[]> {
  return db(tx).$queryRaw<(SharedTitle & { asked: string })[]>`
    select shared.*, coalesce(last."holder", '') as "asked" from (
      select own."titleId"::text, t."adamId", t."pricingParam", array_agg(a."tokenId"::text) as "offered"
      from "Asset" own
      join "Asset" a on a."customerId" = own."customerId" and a."titleId" = own."titleId" and a."tokenId" = any (${[...others]}::uuid[])
      join "Title" t on t."customerId" = own."customerId" and t."id" = own."titleId"
      where own."customerId" = ${tx.customerId}::uuid and own."tokenId" = ${tokenId}::uuid and own."revocable"
      group by own."titleId", t."adamId", t."pricingParam"
    ) shared
    left join (
      select "titleId"::text, max("holder") as "holder" from "OrderItem"
      where "customerId" = ${tx.customerId}::uuid and "operationId" = ${operationId}::uuid group by "titleId"
    ) last on last."titleId" = shared."titleId"
    order by shared."adamId", shared."pricingParam"`;
}

/** Of each title named, how many hold it from this token alone whom the operation asked no other token for. */
export function countUncovered(
  tx: Tx,
  tokenId: string,
  operationId: string,
  titleIds: readonly string[],
): Promise<{ titleId: string; count: number }[]> {
  return db(tx).$queryRaw<{ titleId: string; count: number }[]>`
    select l."titleId"::text, count(*)::int as "count" from "License" l
    where l."customerId" = ${tx.customerId}::uuid and l."tokenId" = ${tokenId}::uuid and l."titleId" = any (${[...titleIds]}::uuid[])
      and ${heldHereAlone} and not exists (select from "OrderItem" i where i."customerId" = l."customerId" and i."holder" = l."holder"
        and i."titleId" = l."titleId" and i."operationId" = ${operationId}::uuid)
    group by l."titleId"`;
}

const heldHereAlone = Prisma.sql`not exists (select from "License" o where o."customerId" = l."customerId"
  and o."titleId" = l."titleId" and o."holder" = l."holder" and o."tokenId" <> l."tokenId")`;

/** A license to be given by another token before the one that pays now is removed. */
export interface Need {
  key: string;
  name: string | null;
  knownTo: string[];
}

/** The token that leaves, and from where on the holders of one title are read. */
export interface NeedsPlace {
  tokenId: string;
  title: Pick<SharedTitle, "titleId" | "offered">;
  after: string;
  most: number;
}

/**
 * Who holds a title from this token alone, and which of the others know them: a device is known everywhere, a person only
 * where their account is registered. By holder, so many at a time: there may be a million.
 */
export function needs(tx: Tx, { tokenId, title, after, most }: NeedsPlace): Promise<Need[]> {
  return db(tx).$queryRaw<Need[]>`
    select l."holder" as "key", d."name",
      case when l."holder" < 'e' then ${title.offered}::text[] else array(
        select u."tokenId"::text from "AppleUser" u where u."customerId" = l."customerId" and u."clientUserId" = substr(l."holder", 3)
          and u."tokenId"::text = any (${title.offered}::text[]) and u."status" in ('Registered', 'Associated')) end as "knownTo"
    from "License" l
    left join "Device" d on d."customerId" = l."customerId" and d."serial" = substr(l."holder", 3) and l."holder" < 'e'
    where l."customerId" = ${tx.customerId}::uuid and l."tokenId" = ${tokenId}::uuid and l."titleId" = ${title.titleId}::uuid
      and l."holder" > ${after} and ${heldHereAlone}
    order by l."holder" limit ${most}`;
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
