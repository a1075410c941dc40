import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { belowToken, hasAccepted } from "#lib/data/program-invitation-sql.ts";
import type { InvitationReason } from "#lib/domain/invitations/invitation.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

interface Row {
  personId: string;
}

const idsOf = (rows: readonly Row[]): string[] => rows.map(({ personId }) => personId);

const columns = sql`"customerId", "tokenId", "personId", "state", "reason", "titleId", "askedBy", "queuedAt", "changedAt"`;

export interface Why {
  reason: InvitationReason;
  titleId: string | null;
}

/** Everybody whom the token serves, who is not invited and has not accepted, is to be invited. Answers how many. */
export function queueEverybody(tx: Tx, tokenId: string, { reason, titleId }: Why): Promise<number> {
  const now = tx.now();
  return db(tx).$executeRaw`
    with recursive ${belowToken(tx, tokenId)}
    insert into "ProgramInvitation" (${columns})
    select p."customerId", ${tokenId}::uuid, p."id", 'queued', ${reason}, ${titleId}::uuid, ${tx.actor.name}, ${now}::timestamptz, ${now}::timestamptz
    from "Person" p
    where p."customerId" = ${tx.customerId}::uuid and p."groupId" in (select id from below) and p."leftAt" is null
      and not exists (select from "ProgramInvitation" i
        where i."customerId" = p."customerId" and i."tokenId" = ${tokenId}::uuid and i."personId" = p."id")
      and not ${hasAccepted(tokenId)}
    on conflict do nothing`;
}

/** Whoever was given an app through us that waits for them to accept, and is not invited, is to be invited. */
export function queueGiven(tx: Tx, tokenId: string): Promise<number> {
  const now = tx.now();
  return db(tx).$executeRaw`
    insert into "ProgramInvitation" (${columns})
    select p."customerId", u."tokenId", p."id", 'queued', 'assignment', (min(i."titleId"::text))::uuid, ${tx.actor.name}, ${now}::timestamptz, ${now}::timestamptz
    from "AppleUser" u
    join "Person" p on p."customerId" = u."customerId" and p."id" = u."personId" and p."leftAt" is null
    join "OrderItem" i on i."customerId" = u."customerId" and i."holder" = 'p:' || u."clientUserId" and i."state" = 'confirmed'
    join "Order" o on o."customerId" = i."customerId" and o."id" = i."orderId" and o."tokenId" = u."tokenId" and o."verb" = 'associate'
    join "License" l on l."customerId" = u."customerId" and l."tokenId" = u."tokenId" and l."titleId" = i."titleId" and l."holder" = i."holder"
    where u."customerId" = ${tx.customerId}::uuid and u."tokenId" = ${tokenId}::uuid and u."status" = 'Registered'
      and not exists (select from "ProgramInvitation" known
        where known."customerId" = p."customerId" and known."tokenId" = u."tokenId" and known."personId" = p."id")
      and not ${hasAccepted(tokenId)}
    group by p."customerId", u."tokenId", p."id"
    on conflict do nothing`;
}

/** Who was told once and has not accepted is told again, unless that was after `before`; what failed is tried again at any time. */
const again = (before: Date) => sql`(i."state" in ('refused', 'unreachable', 'canceled')
  or i."state" = 'invited' and (i."sentAt" is null or i."sentAt" < ${before}::timestamptz))`;

/** The same for everybody who was invited before and has not accepted. */
export function queueAgain(tx: Tx, tokenId: string, { reason, titleId }: Why, before: Date): Promise<number> {
  const now = tx.now();
  return db(tx).$executeRaw`
    with recursive ${belowToken(tx, tokenId)}
    update "ProgramInvitation" i set "state" = 'queued', "reason" = ${reason}, "titleId" = ${titleId}::uuid,
      "askedBy" = ${tx.actor.name}, "queuedAt" = ${now}::timestamptz, "changedAt" = ${now}::timestamptz, "problem" = null
    from "Person" p
    where i."customerId" = ${tx.customerId}::uuid and i."tokenId" = ${tokenId}::uuid and ${again(before)}
      and p."customerId" = i."customerId" and p."id" = i."personId" and p."groupId" in (select id from below)
      and p."leftAt" is null and not ${hasAccepted(tokenId)}`;
}

/** Invites people in reach by hand, at a token in sight; whoever has accepted or was invited after `before` is left out. */
export async function queueByHand(tx: Tx, tokenId: string, personIds: readonly string[], before: Date) {
  const now = tx.now();
  return idsOf(
    await db(tx).$queryRaw<Row[]>`
    insert into "ProgramInvitation" as i (${columns})
    select p."customerId", t."id", p."id", 'queued', 'by-hand', null, ${tx.actor.name}, ${now}::timestamptz, ${now}::timestamptz
    from "Person" p join "ContentToken" t on t."customerId" = p."customerId" and t."id" = ${tokenId}::uuid and t."removal" is null
    where p."customerId" = ${tx.customerId}::uuid and p."id" = any (${[...personIds]}::uuid[]) and not ${hasAccepted(tokenId)}
    order by p."id"
    on conflict ("customerId", "tokenId", "personId") do update set "state" = 'queued', "reason" = 'by-hand', "titleId" = null,
      "askedBy" = excluded."askedBy", "queuedAt" = excluded."queuedAt", "changedAt" = excluded."changedAt", "problem" = null
    where i."state" = 'retired' or i."state" = 'accepted' or ${again(before)}
    returning i."personId"::text`,
  );
}

/** Takes out of the queue whoever has not left it: those named, or all, of people in reach. */
export async function cancel(tx: Tx, tokenId: string, personIds: readonly string[] | null) {
  const some = personIds === null ? Prisma.empty : sql`and i."personId" = any (${[...personIds]}::uuid[])`;
  return idsOf(
    await db(tx).$queryRaw<Row[]>`
    update "ProgramInvitation" i set "state" = 'canceled', "changedAt" = ${tx.now()}::timestamptz
    from "Person" p, "ContentToken" t
    where i."customerId" = ${tx.customerId}::uuid and i."tokenId" = ${tokenId}::uuid and i."state" = 'queued' ${some}
      and p."customerId" = i."customerId" and p."id" = i."personId" and t."customerId" = i."customerId" and t."id" = i."tokenId"
    returning i."personId"::text`,
  );
}

/** A reason that is gone: whoever still waits for it is not invited any more, or as invited as before. */
export async function takeBack(tx: Tx, tokenId: string, reason: InvitationReason): Promise<void> {
  const waiting = sql`i."customerId" = ${tx.customerId}::uuid and i."tokenId" = ${tokenId}::uuid and i."state" = 'queued'
    and i."reason" = ${reason} and exists (select from "ContentToken" t where t."customerId" = i."customerId"
      and t."id" = i."tokenId" and t."groupId" = any (${[...tx.reach]}::uuid[]))`;
  await db(tx).$executeRaw`delete from "ProgramInvitation" i where ${waiting} and i."sentAt" is null`;
  await db(tx).$executeRaw`
    update "ProgramInvitation" i set "state" = 'invited', "changedAt" = i."sentAt" where ${waiting} and i."sentAt" is not null`;
}
