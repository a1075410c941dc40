import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { Asker } from "#lib/data/operations.ts";
import { inReach, reached } from "#lib/data/reach.ts";
import type { RegistrationVerb } from "#lib/domain/registration/registration.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/** A token in sight: people are registered at inherited ones too. */
const inSight = (tx: Tx, tokenId: string) => sql`
  t."customerId" = ${tx.customerId}::uuid and t."id" = ${tokenId}::uuid and t."removal" is null`;

const asker = ({ actor, via, groupId, now }: Tx) => sql`
  ${groupId}::uuid, ${actor.kind}, ${actor.id}, ${actor.name}, ${via}, ${now()}::timestamptz`;

const columns = sql`"customerId", "tokenId", "verb", "personId", "clientUserId", "groupId", "actorKind", "actorId", "actorName", "via", "askedAt"`;

/**
 * Writes down that a location is to know these people, those in reach; whoever it knows, or is asked to, is left out. With
 * `link`, people it knows who have not accepted and have a Managed Apple Account are to be linked to it.
 */
export function wantRegistered(
  tx: Tx,
  tokenId: string,
  personIds: readonly string[],
  { link = false } = {},
): Promise<number> {
  return db(tx).$executeRaw`
    insert into "Registration" (${columns})
    select p."customerId", t."id", 'register', p."id", p."id"::text, ${asker(tx)}
    from "Person" p join "ContentToken" t on ${inSight(tx, tokenId)}
    where p."customerId" = ${tx.customerId}::uuid and p."id" = any (${[...personIds]}::uuid[])
      and not exists (
        select from "AppleUser" u where u."customerId" = p."customerId" and u."personId" = p."id" and u."tokenId" = t."id"
          and (u."status" = 'Associated' or u."status" = 'Registered' and (not ${link} or p."managedKey" is null)))
    order by p."id"
    on conflict do nothing`;
}

/** The same for a location that is no longer to know somebody: whoever is active there under one of these ids, whose person or token is in reach. */
export function wantRetired(tx: Tx, tokenId: string, clientUserIds: readonly string[]): Promise<number> {
  return db(tx).$executeRaw`
    insert into "Registration" (${columns})
    select u."customerId", u."tokenId", 'retire', u."personId", u."clientUserId", ${asker(tx)}
    from "AppleUser" u join "ContentToken" t on ${inSight(tx, tokenId)} and t."id" = u."tokenId"
    left join "Person" p on p."customerId" = u."customerId" and p."id" = u."personId"
    where u."customerId" = ${tx.customerId}::uuid and u."clientUserId" = any (${[...clientUserIds]}::text[])
      and u."status" in ('Registered', 'Associated') and (p."id" is not null or t."groupId" = any (${[...tx.reach]}::uuid[]))
    order by u."clientUserId"
    on conflict do nothing`;
}

export interface WaitingAsker extends Asker {
  groupId: string;
  verb: RegistrationVerb;
  people: number;
}

/** Who asked, in the groups in reach, for what no operation has taken up yet. */
export function waitingAskers(tx: Tx, tokenId: string): Promise<WaitingAsker[]> {
  return db(tx).$queryRaw<WaitingAsker[]>`
    select "groupId"::text, "verb", "actorKind", "actorId", "actorName", "via", count(*)::int as "people" from "Registration"
    where "customerId" = ${tx.customerId}::uuid and "tokenId" = ${tokenId}::uuid and "state" = 'wanted'
      and "operationId" is null and "groupId" = any (${[...tx.reach]}::uuid[])
    group by "groupId", "verb", "actorKind", "actorId", "actorName", "via" order by min("askedAt"), "groupId", "verb"`;
}

/** From now on an operation sees to what somebody asked for. */
export async function takeUp(
  tx: Tx,
  tokenId: string,
  { groupId, verb, actorKind, actorId, actorName, via }: WaitingAsker,
  operationId: string,
): Promise<void> {
  const asked = { groupId: reached(tx, groupId), verb, actorKind, actorId, actorName, via };
  await db(tx).registration.updateMany({
    where: { customerId: tx.customerId, tokenId, state: "wanted", operationId: null, ...asked },
    data: { operationId },
  });
}

/** How many wait for their token, in the groups in reach. */
export function waiting(tx: Tx, tokenId: string): Promise<number> {
  return db(tx).registration.count({
    where: { ...inReach(tx), tokenId, state: "wanted", operationId: null },
  });
}

/** How many of an operation stand in which state. */
export async function tally(tx: Tx, operationId: string): Promise<Record<string, number>> {
  const rows = await db(tx).registration.groupBy({
    by: ["state"],
    where: { customerId: tx.customerId, operationId },
    _count: { _all: true },
  });
  return Object.fromEntries(rows.map(({ state, _count }) => [state, _count._all]));
}

/** What no order asked Apple for yet is not going to be asked for by this operation. */
export async function withdraw(tx: Tx, operationId: string, problem: string): Promise<void> {
  await db(tx).registration.updateMany({
    where: { customerId: tx.customerId, operationId, state: { in: ["wanted", "ordered"] } },
    data: { state: "not-sent", problem, settledAt: tx.now() },
  });
  await db(tx).userOrder.updateMany({
    where: { customerId: tx.customerId, operationId, state: "planned" },
    data: { state: "withdrawn", problem: { reason: problem }, settledAt: tx.now() },
  });
}

/** Whatever an operation withdrew because its token could not act is wanted anew, under the name of whoever asked and when. */
export async function keepWaiting(tx: Tx, operationId: string, problem: string): Promise<number> {
  return db(tx).$executeRaw`
    insert into "Registration" (${columns}, "omits", "number", "tries")
    select "customerId", "tokenId", "verb", "personId", "clientUserId", "groupId", "actorKind", "actorId", "actorName", "via", "askedAt",
      "omits", "number", "tries"
    from "Registration" where "customerId" = ${tx.customerId}::uuid and "operationId" = ${operationId}::uuid
      and "state" = 'not-sent' and "problem" = ${problem}
    on conflict do nothing`;
}
