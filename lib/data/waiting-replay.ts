import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { OrderVerb } from "#lib/data/orders.ts";
import type { PairToOrder } from "#lib/data/plan-rows.ts";

/** Wishes that stand one behind the other and are of one kind: one operation replays them. */
export interface WishTurn {
  tokenId: string;
  groupId: string;
  verb: OrderVerb;
  actorKind: string;
  actorId: string | null;
  actorName: string;
  via: string;
  askedAt: Date;
  wishes: number;
  titles: { id: string; name: string }[];
}

/**
 * Gives the operation of this id the first wishes that wait at a token, up to where the verb, the asker or their group
 * changes. Each is given once, whoever comes second; null when none waits.
 */
export async function claimTurn(tx: Tx, tokenId: string, operationId: string): Promise<WishTurn | null> {
  await db(tx).$executeRaw`
    with first as (
      select * from "WaitingWish" where "customerId" = ${tx.customerId}::uuid and "tokenId" = ${tokenId}::uuid and "state" = 'waiting'
      order by "sequence" limit 1
    ), other as (
      select min(w."sequence") as at from "WaitingWish" w, first f
      where w."customerId" = f."customerId" and w."tokenId" = f."tokenId" and w."state" = 'waiting' and (w."verb" <> f."verb"
        or w."groupId" <> f."groupId" or w."actorName" <> f."actorName" or w."actorId" is distinct from f."actorId" or w."via" <> f."via")
    )
    update "WaitingWish" w set "state" = 'replayed', "operationId" = ${operationId}::uuid from first f, other o
    where w."customerId" = f."customerId" and w."tokenId" = f."tokenId" and w."state" = 'waiting'
      and (o.at is null or w."sequence" < o.at)
      and exists (select 1 from "ContentToken" t where t."customerId" = f."customerId" and t."id" = f."tokenId"
        and t."groupId" = any (${[...tx.reach]}::uuid[]))`;
  return turnOf(tx, operationId);
}

async function turnOf(tx: Tx, operationId: string): Promise<WishTurn | null> {
  const where = { customerId: tx.customerId, operationId };
  const first = await db(tx).waitingWish.findFirst({
    where,
    orderBy: { sequence: "asc" },
    select: {
      tokenId: true, groupId: true, verb: true, actorKind: true, actorId: true, actorName: true, via: true, askedAt: true,
    }, // prettier-ignore
  });
  if (!first) return null;
  const titles = await db(tx).$queryRaw<{ id: string; name: string }[]>`
    select t."id"::text, t."name" from "Title" t where t."customerId" = ${tx.customerId}::uuid and t."id" in (
      select "titleId" from "WaitingWish" where "customerId" = ${tx.customerId}::uuid and "operationId" = ${operationId}::uuid)
    order by t."nameKey", t."id" limit 100`;
  const wishes = await db(tx).waitingWish.count({ where });
  return { ...first, verb: first.verb as OrderVerb, wishes, titles };
}

/** Whether an operation that replays wishes of this token is under way: what comes behind it waits for its end. */
export async function isReplaying(tx: Tx, tokenId: string): Promise<boolean> {
  const [row] = await db(tx).$queryRaw<{ open: boolean }[]>`
    select exists (select 1 from "Operation" o where o."customerId" = ${tx.customerId}::uuid and o."tokenId" = ${tokenId}::uuid
      and o."kind" in ('assign', 'revoke') and o."state" in ('queued', 'running')
      and exists (select 1 from "WaitingWish" w where w."customerId" = o."customerId" and w."operationId" = o."id")) as open`;
  return row?.open ?? false;
}

/** What a replay is to ask of Apple, in the order it was asked; on a retry, what could not be done. */
export function toOrder(tx: Tx, operationId: string): Promise<PairToOrder[]> {
  return db(tx).$queryRaw<PairToOrder[]>`
    select * from (
      select distinct on (w."tokenId", w."titleId", w."holder") w."tokenId"::text, w."titleId"::text, t."adamId", t."pricingParam",
        w."holder" as "key", w."name", w."sequence"
      from "Operation" o
      join "WaitingWish" w on w."customerId" = o."customerId" and w."operationId" = (o."subject"->>'replay')::uuid
      join "Title" t on t."customerId" = w."customerId" and t."id" = w."titleId"
      where o."customerId" = ${tx.customerId}::uuid and o."id" = ${operationId}::uuid
        and (o."subject"->>'retryOf' is null or exists (
          select 1 from "OrderItem" i where i."customerId" = w."customerId" and i."operationId" = (o."subject"->>'retryOf')::uuid
            and i."titleId" = w."titleId" and i."holder" = w."holder" and i."state" in ('refused', 'missing', 'not-sent')))
      order by w."tokenId", w."titleId", w."holder", w."sequence") as once
    order by once."sequence"`;
}
