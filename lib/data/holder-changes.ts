import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { reached } from "#lib/data/reach.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql, join } = Prisma;

export interface HolderChange {
  groupId?: string;
  /** Of devices; null for nobody. */
  ownerId?: string | null;
  /** Whose the records are from then on; those of the sources in `except` stay theirs. */
  source?: { now: string; except: readonly string[] };
}

const tables = { device: sql`"Device"`, person: sql`"Person"` } as const satisfies Record<
  HolderKind,
  Prisma.Sql
>;

/** Changes many devices or people in reach at once. Answers how many. */
export function changeAll(
  tx: Tx,
  kind: HolderKind,
  ids: readonly string[],
  { groupId, ownerId, source }: HolderChange,
): Promise<number> {
  const set = [
    sql`"updatedAt" = ${tx.now()}::timestamptz`,
    ...(groupId === undefined ? [] : [sql`"groupId" = ${reached(tx, groupId)}::uuid`]),
    ...(ownerId === undefined || kind === "person" ? [] : [sql`"ownerId" = ${ownerId}::uuid`]),
    ...(source
      ? [
          sql`"source" = case when "source" = any (${[...source.except]}::text[]) then "source" else ${source.now} end`,
        ]
      : []),
  ];
  return db(tx).$executeRaw`
    update ${tables[kind]} set ${join(set)}
    where "customerId" = ${tx.customerId}::uuid and "id" = any (${[...ids]}::uuid[])`;
}

/** Of the ids asked for, how many are in reach, by the source that owns them. */
export async function bySource(
  tx: Tx,
  kind: HolderKind,
  ids: readonly string[],
): Promise<Record<string, number>> {
  const rows = await db(tx).$queryRaw<{ source: string; count: number }[]>`
    select "source", count(*)::int as "count" from ${tables[kind]}
    where "customerId" = ${tx.customerId}::uuid and "id" = any (${[...ids]}::uuid[]) group by "source"`;
  return Object.fromEntries(rows.map(({ source, count }) => [source, count]));
}
