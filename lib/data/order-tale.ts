import "server-only";
import type { Tx } from "#lib/data/client.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/** Whose timeline tells of a holder: a device by its serial number, a person by the id that the token's location knows. */
export const whoHolds = (holder: string, tokenId: string) => `cross join lateral (
  select d."id" from "Device" d where ${holder} like 'd:%' and d."customerId" = o."customerId" and d."serial" = substr(${holder}, 3)
  union all
  select u."personId" from "AppleUser" u where ${holder} like 'p:%' and u."customerId" = o."customerId" and u."tokenId" = ${tokenId}
    and u."clientUserId" = substr(${holder}, 3) and u."personId" is not null
) who`;

/**
 * Changes items of orders and, in the same statement, tells those in whose timeline it belongs. `changed` gives the items
 * as they are then. What waits for its token, or is asked by another operation, is told where it does.
 */
export const changeAndTell = ({ customerId, ...tx }: Tx, changed: Prisma.Sql) => sql`
  with changed as (${changed})
  insert into "HolderEvent" ("customerId", "holderId", "at", "kind", "detail", "actorKind", "actorName")
  select ${customerId}::uuid, who."id", ${tx.now()}::timestamptz,
    case when c."state" = 'confirmed' then case o."verb" when 'associate' then 'license-given' else 'license-taken' end
      when c."state" = 'not-sent' then 'license-unsent' else 'license-' || c."state" end,
    jsonb_strip_nulls(jsonb_build_object('titleId', c."titleId", 'tokenId', o."tokenId", 'operationId', c."operationId",
      'verb', case when c."state" <> 'confirmed' then o."verb" end, 'number', c."reason",
      'why', case when c."state" = 'not-sent' then o."problem"->>'reason' end)),
    p."actorKind", p."actorName"
  from changed c
  join "Order" o on o."customerId" = ${customerId}::uuid and o."id" = c."orderId"
  join "Operation" p on p."customerId" = o."customerId" and p."id" = c."operationId"
  ${Prisma.raw(whoHolds(`c."holder"`, `o."tokenId"`))}
  where c."state" in ('confirmed', 'refused', 'missing', 'not-sent')
    and (c."state" <> 'not-sent' or coalesce(o."problem"->>'reason', '') <> 'asked-elsewhere')
    and not exists (select from "WaitingWish" w where c."state" = 'not-sent' and w."customerId" = o."customerId"
      and w."askedIn" = c."operationId" and w."tokenId" = o."tokenId" and w."titleId" = c."titleId" and w."holder" = c."holder")`;
