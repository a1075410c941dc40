import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

const tables = { device: sql`"Device"`, person: sql`"Person"` } as const satisfies Record<
  HolderKind,
  Prisma.Sql
>;

/**
 * Removes the records of devices or people in reach, with their words and lists; Apple is told nothing. With `source` only
 * those that still are that source's. Answers the ids of those that went.
 */
export async function removeAll(
  tx: Tx,
  kind: HolderKind,
  asked: readonly string[],
  source: string | null = null,
): Promise<string[]> {
  const mine = sql`"customerId" = ${tx.customerId}::uuid`;
  const owned = source === null ? sql`true` : sql`"source" = ${source}`;
  const rows = await db(tx).$queryRaw<{ id: string }[]>`
    delete from ${tables[kind]} where ${mine} and "id" = any (${[...asked]}::uuid[]) and ${owned} returning "id"`;
  const gone = rows.map(({ id }) => id);
  await db(tx).$executeRaw`
    delete from "SearchWord" where ${mine} and "kind" = ${kind} and "id" = any (${gone}::uuid[])`;
  for (const table of [sql`"HolderGroupMember"`, sql`"HolderTag"`, sql`"HolderEvent"`])
    await db(tx).$executeRaw`delete from ${table} where ${mine} and "holderId" = any (${gone}::uuid[])`;
  if (kind === "person") {
    await db(tx).$executeRaw`
      update "AppleUser" set "personId" = null where ${mine} and "personId" = any (${gone}::uuid[])`;
    await db(tx).$executeRaw`
      update "Device" set "ownerId" = null where ${mine} and "ownerId" = any (${gone}::uuid[])`;
  }
  return gone;
}
