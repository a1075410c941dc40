import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { type Holder, holderOf } from "#lib/data/holdings.ts";

/** A license that was asked for and waits for its token, or is being asked of Apple. */
export interface ComingLicense {
  titleId: string;
  title: string;
  verb: string;
  since: Date;
  /** Null where it lives out of sight. */
  token: { id: string; name: string } | null;
  operation: { id: string; number: number } | null;
}

/** A token that pays for what is held. */
export interface PayingToken {
  id: string;
  name: string;
  expiresAt: Date;
  licenses: number;
}

const MOST = 20;

/** What waits for its token, in the order in which it will be asked for. */
export function waiting(tx: Tx, { kind, id }: Holder): Promise<ComingLicense[]> {
  return db(tx).$queryRaw<ComingLicense[]>`
    with who as (${holderOf[kind](tx, id)})
    select w."titleId"::text, t."name" as "title", w."verb", w."askedAt" as "since", null as "operation",
      case when k."id" is not null then jsonb_build_object('id', k."id", 'name', k."name") end as "token"
    from who
    join "WaitingWish" w on w."customerId" = ${tx.customerId}::uuid and w."holder" = who."holder" and w."state" = 'waiting'
      and (who."tokenId" is null or w."tokenId" = who."tokenId")
    join "Title" t on t."customerId" = w."customerId" and t."id" = w."titleId"
    left join "ContentToken" k on k."customerId" = w."customerId" and k."id" = w."tokenId"
    order by w."sequence" limit ${MOST}`;
}

/** What an operation in reach is asking of Apple. */
export function underWay(tx: Tx, { kind, id }: Holder): Promise<ComingLicense[]> {
  return db(tx).$queryRaw<ComingLicense[]>`
    with who as (${holderOf[kind](tx, id)})
    select i."titleId"::text, t."name" as "title", r."verb", o."createdAt" as "since",
      jsonb_build_object('id', o."id", 'number', o."number") as "operation",
      case when k."id" is not null then jsonb_build_object('id', k."id", 'name', k."name") end as "token"
    from who
    join "OrderItem" i on i."customerId" = ${tx.customerId}::uuid and i."holder" = who."holder" and i."state" in ('planned', 'sent')
    join "Order" r on r."customerId" = i."customerId" and r."id" = i."orderId" and (who."tokenId" is null or r."tokenId" = who."tokenId")
      and r."state" in ('planned', 'sending', 'sent', 'unknown', 'answered')
    join "Operation" o on o."customerId" = i."customerId" and o."id" = i."operationId"
    join "Title" t on t."customerId" = i."customerId" and t."id" = i."titleId"
    left join "ContentToken" k on k."customerId" = r."customerId" and k."id" = r."tokenId"
    order by o."number", t."nameKey", i."titleId" limit ${MOST}`;
}

/** The tokens in sight that pay, first the one that expires last. */
export function paying(tx: Tx, { kind, id }: Holder): Promise<PayingToken[]> {
  return db(tx).$queryRaw<PayingToken[]>`
    with who as (${holderOf[kind](tx, id)})
    select k."id"::text, k."name", k."expiresAt", count(*)::int as "licenses"
    from who
    join "License" l on l."customerId" = ${tx.customerId}::uuid and l."holder" = who."holder"
      and (who."tokenId" is null or l."tokenId" = who."tokenId")
    join "ContentToken" k on k."customerId" = l."customerId" and k."id" = l."tokenId"
    group by k."customerId", k."id" order by k."expiresAt" desc, k."id" limit ${MOST}`;
}

/** An invitation of a person to a location's program that is queued, or sent and not accepted. */
export interface ComingInvitation {
  state: "queued" | "invited";
  token: { id: string; name: string } | null;
  since: Date;
}

/** One of a person's; a device is never invited itself. */
export function invitations(tx: Tx, { kind, id }: Holder): Promise<ComingInvitation[]> {
  if (kind !== "person") return Promise.resolve([]);
  return db(tx).$queryRaw<ComingInvitation[]>`
    select i."state", i."changedAt" as "since", case when k."id" is not null then jsonb_build_object('id', k."id", 'name', k."name") end as "token"
    from "Person" p
    join "ProgramInvitation" i on i."customerId" = p."customerId" and i."personId" = p."id" and i."state" in ('queued', 'invited')
    left join "ContentToken" k on k."customerId" = i."customerId" and k."id" = i."tokenId"
    where p."customerId" = ${tx.customerId}::uuid and p."id" = ${id}::uuid
    order by i."changedAt" desc limit ${MOST}`;
}

/** A command that a device's management server has not brought to an end. */
export interface ComingCommand {
  id: string;
  kind: string;
  state: string;
  /** What the device says of the app. */
  appState: string | null;
  title: { id: string; name: string } | null;
  since: Date;
  givesUpAt: Date;
}

export function commands(tx: Tx, { kind, id }: Holder): Promise<ComingCommand[]> {
  if (kind !== "device") return Promise.resolve([]);
  return db(tx).$queryRaw<ComingCommand[]>`
    select c."id"::text, c."kind", c."state", c."appState", c."askedAt" as "since", c."givesUpAt",
      case when t."id" is not null then jsonb_build_object('id', t."id", 'name', t."name") end as "title"
    from "Device" d
    join "MdmCommand" c on c."customerId" = d."customerId" and c."deviceId" = d."id" and c."state" in ('queued', 'sent', 'acknowledged', 'not-now')
    left join "Title" t on t."customerId" = c."customerId" and t."id" = c."titleId"
    where d."customerId" = ${tx.customerId}::uuid and d."id" = ${id}::uuid
    order by c."askedAt" desc, c."id" limit ${MOST}`;
}
