import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/** A license that a device or person holds, as Apple lists it. */
export interface Holding {
  titleId: string;
  title: string;
  kind: string;
  developer: string | null;
  iconHash: string | null;
  tokenId: string;
  /** Null when another group's token pays, out of sight from here. */
  token: string | null;
  since: Date;
  /** When Apple was last asked. */
  asOf: Date | null;
  /** Kept for somebody who has not accepted yet: theirs once they do. */
  reserved: boolean;
  /** Null for what was assigned elsewhere, or by an operation out of reach. */
  operation: { id: string; number: number; by: string } | null;
}

/** A person as one location knows them. */
export interface AppleAccount {
  tokenId: string;
  token: string | null;
  clientUserId: string;
  status: string;
}

const MOST_HELD = 500;

/** Who it is, told from the record itself: rows of one out of reach are not found. */
export const holderOf = {
  device: (tx: Tx, id: string) => sql`
    select 'd:' || d."serial" as "holder", null::uuid as "tokenId" from "Device" d
    where d."customerId" = ${tx.customerId}::uuid and d."id" = ${id}::uuid`,
  person: (tx: Tx, id: string) => sql`
    select 'p:' || a."clientUserId" as "holder", a."tokenId" from "Person" p
    join "AppleUser" a on a."customerId" = p."customerId" and a."personId" = p."id"
    where p."customerId" = ${tx.customerId}::uuid and p."id" = ${id}::uuid`,
} as const;

export type Holder = { kind: keyof typeof holderOf; id: string };

/** Latest first. */
export function held(tx: Tx, { kind, id }: Holder): Promise<Holding[]> {
  return db(tx).$queryRaw<Holding[]>`
    with who as (${holderOf[kind](tx, id)})
    select l."titleId", t."name" as "title", t."kind", t."developer", t."iconHash", l."tokenId", k."name" as "token", l."since",
      k."lastSyncAt" as "asOf", l."holder" like 'p:%' and exists (select from "AppleUser" u where u."customerId" = l."customerId"
        and u."tokenId" = l."tokenId" and u."clientUserId" = substr(l."holder", 3) and u."status" = 'Registered') as "reserved", case when o."id" is not null
        then jsonb_build_object('id', o."id", 'number', o."number", 'by', o."actorName") end as "operation"
    from who
    join "License" l on l."customerId" = ${tx.customerId}::uuid and l."holder" = who."holder"
      and (who."tokenId" is null or l."tokenId" = who."tokenId")
    join "Title" t on t."customerId" = l."customerId" and t."id" = l."titleId"
    left join "ContentToken" k on k."customerId" = l."customerId" and k."id" = l."tokenId"
    left join "Operation" o on o."customerId" = l."customerId" and o."id" = l."operationId"
    order by l."since" desc, t."nameKey", l."titleId" limit ${MOST_HELD}`;
}

/** At which locations a person is known, and how. */
export function accounts(tx: Tx, personId: string): Promise<AppleAccount[]> {
  return db(tx).$queryRaw<AppleAccount[]>`
    select a."tokenId", k."name" as "token", a."clientUserId", a."status" from "Person" p
    join "AppleUser" a on a."customerId" = p."customerId" and a."personId" = p."id"
    left join "ContentToken" k on k."customerId" = a."customerId" and k."id" = a."tokenId"
    where p."customerId" = ${tx.customerId}::uuid and p."id" = ${personId}::uuid
    order by k."nameKey", a."clientUserId" limit 100`;
}

interface HeldBy {
  tokenId: string;
  holder: string;
}

/** Which of these are kept for people who have not accepted yet, at tokens in sight; as "tokenId holder". */
export async function reserved(tx: Tx, rows: readonly HeldBy[]): Promise<Set<string>> {
  const people = rows.filter(({ holder }) => holder.startsWith("p:"));
  if (people.length === 0) return new Set();
  const found = await db(tx).$queryRaw<{ key: string }[]>`
    select u."tokenId"::text || ' p:' || u."clientUserId" as "key"
    from unnest(${people.map(({ tokenId }) => tokenId)}::uuid[], ${people.map(({ holder }) => holder.slice(2))}::text[]) as one ("tokenId", "id")
    join "AppleUser" u on u."customerId" = ${tx.customerId}::uuid and u."tokenId" = one."tokenId" and u."clientUserId" = one."id"
      and u."status" = 'Registered'
    join "ContentToken" t on t."customerId" = u."customerId" and t."id" = u."tokenId"`;
  return new Set(found.map(({ key }) => key));
}
