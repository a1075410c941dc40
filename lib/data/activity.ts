import "server-only";
import { type ActivityFilter, conditions, isSelective } from "#lib/data/activity-conditions.ts";
import { db, type Tx } from "#lib/data/client.ts";
import type { Facts } from "#lib/domain/activity/differences.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { COUNTED, type Page, pageOf, type Walk } from "#lib/domain/paging/page.ts";
import { Refusal } from "#lib/refusal.ts";
import { Prisma } from "#prisma/generated/client.ts";

export interface ActivityEntry {
  /** A whole number: entry 88,408. */
  id: string;
  groupId: string;
  at: Date;
  actorKind: string;
  actorId: string | null;
  actorName: string;
  via: string;
  action: string;
  targetKind: string | null;
  targetId: string | null;
  targetName: string | null;
  before: Facts | null;
  after: Facts | null;
  requestId: string | null;
}

export type { ActivityFilter } from "#lib/data/activity-conditions.ts";

interface Slice {
  after: Prisma.Sql;
  order: Prisma.Sql;
  most: number;
}

const columns = Prisma.sql`entry."id"::text, entry."groupId", entry."at", entry."actorKind", entry."actorId", entry."actorName",
  entry."via", entry."action", entry."targetKind", entry."targetId", entry."targetName", entry."before", entry."after", entry."requestId"`;

/** Newest first, in reach only. */
export async function page(
  tx: Tx,
  filter: ActivityFilter,
  walk: Walk,
  size: number,
): Promise<Page<ActivityEntry>> {
  const back = walk !== null && "before" in walk;
  const order = back ? Prisma.sql`asc` : Prisma.sql`desc`;
  const found = await entries(tx, filter, { after: beyond(walk), order, most: size + 1 });
  const rows = await db(tx).$queryRaw<ActivityEntry[]>`
    select ${columns} from ${found} entry
    order by entry."at" ${order}, entry."id" ${order} limit ${size + 1}`;
  return pageOf(rows, { walk, size, keyOf: ({ at, id }) => [at.getTime(), id] });
}

/** Counted up to one more than COUNTED. */
export async function count(tx: Tx, filter: ActivityFilter): Promise<number> {
  const all = { after: Prisma.sql`true`, order: Prisma.sql`desc`, most: COUNTED + 1 };
  const found = await entries(tx, filter, all);
  const [row] = await db(tx).$queryRaw<{ total: number }[]>`
    select count(*)::int as total from (select 1 from ${found} entry limit ${COUNTED + 1}) counted`;
  return row?.total ?? 0;
}

export async function get(tx: Tx, id: string): Promise<ActivityEntry> {
  if (!/^\d{1,18}$/.test(id)) throw new Refusal("not-found");
  const [entry] = await db(tx).$queryRaw<ActivityEntry[]>`
    select ${columns} from "AuditEntry" entry
    where entry."customerId" = ${tx.customerId}::uuid and entry."id" = ${id}::bigint`;
  if (!entry) throw new Refusal("not-found");
  return entry;
}

/** What last happened to one thing, newest first. */
export function about(tx: Tx, target: { kind: string; id: string }, most: number): Promise<ActivityEntry[]> {
  return db(tx).$queryRaw<ActivityEntry[]>`
    select ${columns} from "AuditEntry" entry
    where entry."customerId" = ${tx.customerId}::uuid and entry."targetKind" = ${target.kind} and entry."targetId" = ${target.id}
    order by entry."id" desc limit ${most}`;
}

/**
 * Whatever names one thing or one person is found by an index of its own. Else, at the top of a customer, one index has all
 * entries in order; below it each group's own are walked and merged.
 */
async function entries(tx: Tx, filter: ActivityFilter, { after, order, most }: Slice): Promise<Prisma.Sql> {
  const matching = Prisma.join([after, ...(await conditions(tx, filter))], " and ");
  const walked = (where: Prisma.Sql) => Prisma.sql`(
    select * from "AuditEntry" entry where entry."customerId" = ${tx.customerId}::uuid and ${where} and ${matching}
    order by entry."at" ${order}, entry."id" ${order} limit ${most})`;
  const { groupIds } = filter;
  if (tx.ancestors.length === 0 && !groupIds) return walked(Prisma.sql`true`);

  const groups = tx.reach.filter((id) => !groupIds || groupIds.includes(id));
  if (isSelective(filter)) return walked(Prisma.sql`entry."groupId" = any (${groups}::uuid[])`);
  return Prisma.sql`(select found.* from unnest(${groups}::uuid[]) as place("id")
    cross join lateral ${walked(Prisma.sql`entry."groupId" = place."id"`)} found)`;
}

function beyond(walk: Walk): Prisma.Sql {
  if (walk === null) return Prisma.sql`true`;
  const [at, id] = decodeCursor("after" in walk ? walk.after : walk.before, 2) ?? [];
  if (typeof at !== "number" || typeof id !== "string" || !/^\d{1,18}$/.test(id)) return Prisma.sql`true`;
  const sign = "after" in walk ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`(entry."at", entry."id") ${sign} (${new Date(at)}, ${id}::bigint)`;
}
