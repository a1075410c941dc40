import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import { holderTables } from "#lib/data/listing/holder-rule.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

const inReach = (tx: Tx, kind: HolderKind, ids: readonly string[]) =>
  sql`(select t."id" from ${holderTables[kind]} t where t."customerId" = ${tx.customerId}::uuid and t."id" = any (${[...ids]}::uuid[]))`;

/** Puts tags on devices or people in reach. Answers how many tags were not there before. */
export function add(
  tx: Tx,
  kind: HolderKind,
  ids: readonly string[],
  tags: readonly string[],
): Promise<number> {
  return db(tx).$executeRaw`
    insert into "HolderTag" ("customerId", "holderId", "tag")
    select ${tx.customerId}::uuid, t."id", tag from ${inReach(tx, kind, ids)} t, unnest(${[...tags]}::text[]) tag
    on conflict do nothing`;
}

/** Takes tags off devices or people in reach. Answers how many were there. */
export function remove(
  tx: Tx,
  kind: HolderKind,
  ids: readonly string[],
  tags: readonly string[],
): Promise<number> {
  return db(tx).$executeRaw`
    delete from "HolderTag" where "customerId" = ${tx.customerId}::uuid and "tag" = any (${[...tags]}::text[])
      and "holderId" in ${inReach(tx, kind, ids)}`;
}

/** The tags of a device or person in reach, in order. */
export async function of(tx: Tx, kind: HolderKind, id: string): Promise<string[]> {
  const rows = await db(tx).$queryRaw<{ tag: string }[]>`
    select h."tag" from "HolderTag" h where h."customerId" = ${tx.customerId}::uuid
      and h."holderId" in ${inReach(tx, kind, [id])} order by h."tag"`;
  return rows.map(({ tag }) => tag);
}
