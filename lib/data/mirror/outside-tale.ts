import "server-only";
import type { PoolClient } from "pg";
import type { OrderVerb } from "#lib/data/orders.ts";

/** Makes room, for as long as the transaction lasts, for licenses that came or went. */
export async function beginTale(client: PoolClient): Promise<void> {
  await client.query(
    `create temp table tale (verb text, title uuid, holder text collate "C") on commit drop`,
  );
}

/** A statement that adds or deletes licenses, as one that also keeps for the tale which; its row count stays. */
export const keepForTale = (change: string, verb: OrderVerb): string =>
  `with changed as (${change} returning "titleId", "holder") insert into tale select '${verb}', "titleId", "holder" from changed`;

/** Beyond so many, tables are hashed: where statistics are old, the planner would read all devices once for each license. */
const MANY = 500;

/**
 * Tells, in the timelines of their holders, of licenses that came or went at Apple. What an order asked for and has not
 * read back yet is told when that is; what it had given up came of it after all, as do licenses of whom we retire; everything else was done elsewhere.
 */
export async function tellChanges(
  client: PoolClient,
  { customerId, tokenId, now }: { customerId: string; tokenId: string; now: Date },
  changes: number,
): Promise<void> {
  await client.query("analyze tale");
  if (changes > MANY) await client.query("set local enable_nestloop = off");
  await client.query(telling, [customerId, tokenId, now]);
  if (changes > MANY) await client.query("set local enable_nestloop = on");
}

const telling = `
  with wished as (
    select t.verb, t.title, t.holder, i."state", i."operationId" from tale t
    join "OrderItem" i on i."customerId" = $1 and i."holder" = t.holder and i."titleId" = t.title and i."state" in ('planned', 'sent', 'missing')
    join "Order" r on r."customerId" = $1 and r."id" = i."orderId" and r."tokenId" = $2 and r."verb" = t.verb and r."state" <> 'withdrawn'
    union all
    select t.verb, t.title, t.holder, 'missing', g."operationId" from tale t
    join "Registration" g on g."customerId" = $1 and g."tokenId" = $2 and g."clientUserId" = substr(t.holder, 3)
      and g."verb" = 'retire' and g."state" = 'sent'
    where t.verb = 'disassociate' and t.holder > 'e'
  ), asked as (
    select distinct on (w.verb, w.title, w.holder) w.*, p."actorKind", p."actorName" from wished w
    join "Operation" p on p."customerId" = $1 and p."id" = w."operationId"
    order by w.verb, w.title, w.holder, w."state" = 'missing', p."number" desc
  ), told as (
    select t.*, substr(t.holder, 3) as one, a."operationId", coalesce(a."actorKind", 'apple') as kind, coalesce(a."actorName", 'Apple') as name
    from tale t left join asked a on a.verb = t.verb and a.title = t.title and a.holder = t.holder
    where coalesce(a."state", 'missing') = 'missing'
  ), holding as (
    select t.*, d."id" from told t join "Device" d on d."customerId" = $1 and d."serial" = t.one where t.holder < 'e'
    union all
    select t.*, u."personId" from told t join "AppleUser" u on u."customerId" = $1 and u."tokenId" = $2 and u."clientUserId" = t.one
    where t.holder > 'e' and u."personId" is not null
  )
  insert into "HolderEvent" ("customerId", "holderId", "at", "kind", "detail", "actorKind", "actorName")
  select $1, "id", $3, case verb when 'associate' then 'license-given' else 'license-taken' end,
    jsonb_strip_nulls(jsonb_build_object('titleId', title, 'tokenId', $2::uuid, 'operationId', "operationId",
      'outside', case when "operationId" is null then true end)), kind, name
  from holding`;
