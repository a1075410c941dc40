import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { type Gathering, holderTables, isIn } from "#lib/data/listing/holder-rule.ts";
import { type Group, reachOf } from "#lib/domain/access/group-tree.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql, join, raw } = Prisma;

/** Puts devices or people into a fixed list, those in reach. Answers who was not in it before. */
export function add(
  tx: Tx,
  kind: HolderKind,
  holderGroupId: string,
  ids: readonly string[],
): Promise<string[]> {
  return changed(
    tx,
    sql`insert into "HolderGroupMember" ("customerId", "holderGroupId", "holderId")
      select t."customerId", g."id", t."id" from ${holderTables[kind]} t, "HolderGroup" g
      where t."customerId" = ${tx.customerId}::uuid and t."id" = any (${[...ids]}::uuid[])
        and g."customerId" = t."customerId" and g."id" = ${holderGroupId}::uuid and g."kind" = ${kind} and g."rule" is null
      on conflict do nothing returning "holderId"`,
  );
}

/** Takes some out of a fixed list; null for everybody. Answers who was in it. */
export function remove(tx: Tx, holderGroupId: string, ids: readonly string[] | null): Promise<string[]> {
  const these = ids ? sql`m."holderId" = any (${[...ids]}::uuid[])` : sql`true`;
  return changed(
    tx,
    sql`delete from "HolderGroupMember" m using "HolderGroup" g
      where m."customerId" = ${tx.customerId}::uuid and m."holderGroupId" = ${holderGroupId}::uuid and ${these}
        and g."customerId" = m."customerId" and g."id" = m."holderGroupId"
      returning m."holderId"`,
  );
}

/** Takes a device or person out of everything it was put in by hand, with its tags; called before it goes itself. */
export async function forget(tx: Tx, kind: HolderKind, holderId: string): Promise<void> {
  const inSight = sql`exists (select from ${holderTables[kind]} t where t."customerId" = ${tx.customerId}::uuid and t."id" = ${holderId}::uuid)`;
  for (const table of [sql`"HolderGroupMember"`, sql`"HolderTag"`])
    await db(tx).$executeRaw`
      delete from ${table} where "customerId" = ${tx.customerId}::uuid and "holderId" = ${holderId}::uuid and ${inSight}`;
}

/** How many devices or people each has, all rules asked in one reading. */
export async function count(
  tx: Tx,
  kind: HolderKind,
  several: readonly Gathering[],
  groups: readonly Group[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const smart = several.filter(({ rule }) => rule !== null);
  const [found = {}] =
    smart.length > 0
      ? await asked(tx, kind, smart, groups, (fits) => sql`count(*) filter (where ${fits})::int`)
      : [];
  smart.forEach(({ id }, at) => counts.set(id, Number(found[at] ?? 0)));
  for (const { id, count } of await countListed(
    tx,
    kind,
    several.filter(({ rule }) => rule === null),
    groups,
  ))
    counts.set(id, count);
  return counts;
}

/** Which of these groups a device or person is in. */
export async function holding<T extends Gathering>(
  tx: Tx,
  kind: HolderKind,
  holderId: string,
  several: readonly T[],
  groups: readonly Group[],
): Promise<T[]> {
  if (several.length === 0) return [];
  const [found = {}] = await asked(
    tx,
    kind,
    several,
    groups,
    (fits) => fits,
    sql`and t."id" = ${holderId}::uuid`,
  );
  return several.filter((_, at) => found[at] === true);
}

/** One row with a column for each group: what is made of the question whether `t` is in it. */
function asked(
  tx: Tx,
  kind: HolderKind,
  several: readonly Gathering[],
  groups: readonly Group[],
  make: (fits: Prisma.Sql) => Prisma.Sql,
  narrowed = sql``,
): Promise<Record<number, number | boolean>[]> {
  const columns = several.map(
    (group, at) => sql`${make(isIn(tx, group, groups).where)} as "${raw(String(at))}"`,
  );
  return db(tx)
    .$queryRaw`select ${join(columns)} from ${holderTables[kind]} t where t."customerId" = ${tx.customerId}::uuid ${narrowed}`;
}

function countListed(tx: Tx, kind: HolderKind, lists: readonly Gathering[], groups: readonly Group[]) {
  if (lists.length === 0) return [];
  const rows = lists.map(({ id, groupId }) => sql`(${id}::uuid, ${reachOf(groups, groupId)}::uuid[])`);
  return db(tx).$queryRaw<{ id: string; count: number }[]>`
    select g."id", count(t."id")::int as "count" from (values ${join(rows)}) g ("id", "below")
    join "HolderGroupMember" m on m."customerId" = ${tx.customerId}::uuid and m."holderGroupId" = g."id"
    join ${holderTables[kind]} t on t."customerId" = m."customerId" and t."id" = m."holderId" and t."groupId" = any (g."below")
    group by g."id"`;
}

async function changed(tx: Tx, statement: Prisma.Sql): Promise<string[]> {
  const rows = await db(tx).$queryRaw<{ holderId: string }[]>(statement);
  return rows.map(({ holderId }) => holderId);
}
