import "server-only";
import { z } from "zod";
import { db, type Tx } from "#lib/data/client.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { type Page, pageOf, type Walk } from "#lib/domain/paging/page.ts";
import type { RegistrationState, RegistrationVerb } from "#lib/domain/registration/registration.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql, raw } = Prisma;

export interface PersonNotDone {
  id: string;
  personId: string | null;
  name: string | null;
  email: string | null;
  clientUserId: string;
  state: RegistrationState;
  /** Apple's. */
  number: number | null;
  problem: string | null;
}

const SIZE = 50;
const LastId = z.tuple([z.uuid()]);

/** Whom an operation could not register or retire, and why as far as anybody said. */
export async function notDone(
  tx: Tx,
  operationId: string,
  walk: Walk,
): Promise<Page<PersonNotDone> & { total: number }> {
  const back = walk !== null && "before" in walk;
  const edge = LastId.safeParse(walk && decodeCursor(back ? walk.before : walk.after, 1));
  const beyond = edge.success ? sql`and r."id" ${raw(back ? "<" : ">")} ${edge.data[0]}::uuid` : Prisma.empty;
  const rows = await db(tx).$queryRaw<PersonNotDone[]>`
    select r."id"::text, p."id"::text as "personId", p."name", p."email", r."clientUserId", r."state", r."number", r."problem"
    from "Registration" r
    join "Operation" o on o."customerId" = r."customerId" and o."id" = r."operationId"
    left join "Person" p on p."customerId" = r."customerId" and p."id" = r."personId"
    where r."customerId" = ${tx.customerId}::uuid and r."operationId" = ${operationId}::uuid
      and r."state" in ('refused', 'missing', 'not-sent') ${beyond}
    order by r."id" ${raw(back ? "desc" : "asc")} limit ${SIZE + 1}`;
  const page = pageOf(rows, { walk: edge.success ? walk : null, size: SIZE, keyOf: ({ id }) => [id] });
  const where = { customerId: tx.customerId, operationId, state: { in: ["refused", "missing", "not-sent"] } };
  return { ...page, total: rows.length === 0 ? 0 : await db(tx).registration.count({ where }) };
}

export interface PersonRegistration {
  tokenId: string;
  verb: RegistrationVerb;
  clientUserId: string;
  state: RegistrationState;
  number: number | null;
  problem: string | null;
  operationId: string | null;
  askedAt: Date;
}

/** The last word of each token in sight about a person in reach: what is open first, then what was asked last. */
export function ofPerson(tx: Tx, personId: string): Promise<PersonRegistration[]> {
  return db(tx).$queryRaw<PersonRegistration[]>`
    select distinct on (r."tokenId") r."tokenId"::text, r."verb", r."clientUserId", r."state", r."number", r."problem",
      r."operationId"::text, r."askedAt"
    from "Registration" r
    join "Person" p on p."customerId" = r."customerId" and p."id" = r."personId"
    join "ContentToken" t on t."customerId" = r."customerId" and t."id" = r."tokenId"
    where r."customerId" = ${tx.customerId}::uuid and r."personId" = ${personId}::uuid
    order by r."tokenId", r."state" in ('wanted', 'ordered', 'sent') desc, r."askedAt" desc, r."id" desc`;
}

export interface SameAccount {
  idHash: string;
  users: {
    clientUserId: string;
    status: string;
    email: string | null;
    personId: string | null;
    personName: string | null;
    licenses: number;
    books: number;
    retiring: boolean;
  }[];
}

const LastHash = z.tuple([z.string()]);

/** One Apple Account under several ids of a location, where its token lives in reach. */
export async function duplicates(
  tx: Tx,
  tokenId: string,
  walk: Walk,
): Promise<Page<SameAccount> & { total: number }> {
  const back = walk !== null && "before" in walk;
  const edge = LastHash.safeParse(walk && decodeCursor(back ? walk.before : walk.after, 1));
  const beyond = edge.success ? sql`where "idHash" ${raw(back ? "<" : ">")} ${edge.data[0]}` : Prisma.empty;
  const rows = await db(tx).$queryRaw<(SameAccount & { total: number })[]>`
    with twice as (
      select u."idHash" from "AppleUser" u
      where u."customerId" = ${tx.customerId}::uuid and u."tokenId" = ${tokenId}::uuid and u."idHash" is not null
        and u."status" in ('Registered', 'Associated') and exists (
          select from "ContentToken" t where t."customerId" = u."customerId" and t."id" = u."tokenId"
            and t."groupId" = any (${[...tx.reach]}::uuid[]))
      group by u."idHash" having count(*) > 1
    ), shown as (
      select "idHash" from twice ${beyond} order by "idHash" ${raw(back ? "desc" : "asc")} limit ${SIZE + 1}
    )
    select s."idHash", (select count(*)::int from twice) as "total", (
      select jsonb_agg(jsonb_build_object('clientUserId', u."clientUserId", 'status', u."status", 'email', u."email",
          'personId', p."id", 'personName', p."name", 'licenses', h."licenses", 'books', h."books", 'retiring', h."retiring")
        order by h."licenses" + h."books" desc, u."clientUserId")
      from "AppleUser" u
      left join "Person" p on p."customerId" = u."customerId" and p."id" = u."personId"
      cross join lateral (${heldBy}) h
      where u."customerId" = ${tx.customerId}::uuid and u."tokenId" = ${tokenId}::uuid and u."idHash" = s."idHash"
        and u."status" in ('Registered', 'Associated')
    ) as "users"
    from shown s order by s."idHash" ${raw(back ? "desc" : "asc")}`;
  const page = pageOf(rows, {
    walk: edge.success ? walk : null,
    size: SIZE,
    keyOf: ({ idHash }) => [idHash],
  });
  return {
    ...page,
    rows: page.rows.map(({ idHash, users }) => ({ idHash, users })),
    total: rows[0]?.total ?? 0,
  };
}

/** What comes back of somebody who is retired, and what stays with them for ever. */
const heldBy = sql`
  select count(*) filter (where a."revocable")::int as "licenses", count(*) filter (where not a."revocable")::int as "books",
    exists (select from "Registration" r where r."customerId" = u."customerId" and r."tokenId" = u."tokenId"
      and r."clientUserId" = u."clientUserId" and r."verb" = 'retire' and r."state" in ('wanted', 'ordered', 'sent')) as "retiring"
  from "License" l join "Asset" a on a."customerId" = l."customerId" and a."tokenId" = l."tokenId" and a."titleId" = l."titleId"
  where l."customerId" = u."customerId" and l."tokenId" = u."tokenId" and l."holder" = 'p:' || u."clientUserId"`;

export interface ActiveAccount {
  clientUserId: string;
  status: string;
  licenses: number;
  books: number;
}

/** Under which ids a location knows a person in reach, with what they hold under each. */
export function accountsOf(tx: Tx, tokenId: string, personId: string): Promise<ActiveAccount[]> {
  return db(tx).$queryRaw<ActiveAccount[]>`
    select u."clientUserId", u."status", h."licenses", h."books" from "AppleUser" u
    join "Person" p on p."customerId" = u."customerId" and p."id" = u."personId"
    join "ContentToken" t on t."customerId" = u."customerId" and t."id" = u."tokenId"
    cross join lateral (${heldBy}) h
    where u."customerId" = ${tx.customerId}::uuid and u."tokenId" = ${tokenId}::uuid and u."personId" = ${personId}::uuid
      and u."status" in ('Registered', 'Associated')
    order by u."clientUserId"`;
}

export interface TokenPreview {
  tokenId: string;
  /** Of the people asked about, whom the location knows. */
  known: number;
  /** Of those it does not, how many have a Managed Apple Account. */
  managed: number;
}

/** How many of these people each token in sight would register. */
export function preview(tx: Tx, personIds: readonly string[]): Promise<TokenPreview[]> {
  return db(tx).$queryRaw<TokenPreview[]>`
    with asked as materialized (
      select p."id", p."managedKey" is not null as "managed" from "Person" p
      where p."customerId" = ${tx.customerId}::uuid and p."id" = any (${[...personIds]}::uuid[])
    ), known as (
      select u."tokenId", count(*)::int as "people", count(*) filter (where u."managed")::int as "managed" from (
        select distinct u."tokenId", a."id", a."managed" from asked a
        join "AppleUser" u on u."customerId" = ${tx.customerId}::uuid and u."personId" = a."id"
          and u."status" in ('Registered', 'Associated')
      ) u group by u."tokenId"
    )
    select t."id"::text as "tokenId", coalesce(k."people", 0) as "known",
      (select count(*)::int from asked where "managed") - coalesce(k."managed", 0) as "managed"
    from "ContentToken" t left join known k on k."tokenId" = t."id"
    where t."customerId" = ${tx.customerId}::uuid and exists (select from asked)`;
}
