import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { Facts } from "#lib/domain/activity/differences.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { type Page, pageOf, type Walk } from "#lib/domain/paging/page.ts";
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

export interface ActivityFilter {
  /** Each is the beginning of a word of who did it or of what it was done to. */
  words?: readonly string[];
  actor?: string;
  action?: string;
  kind?: string;
  target?: string;
  via?: string;
  request?: string;
  groupIds?: readonly string[];
  since?: Date;
  /** Not included. */
  until?: Date;
}

export const COUNTED = 10_000;

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
  const rows = await db(tx).$queryRaw<ActivityEntry[]>`
    select ${columns} from ${entries(tx, filter, Prisma.sql`${beyond(walk)}`, order, size + 1)} entry
    order by entry."at" ${order}, entry."id" ${order} limit ${size + 1}`;
  return pageOf(rows, { walk, size, keyOf: ({ at, id }) => [at.getTime(), id] });
}

/** Counted up to one more than COUNTED. */
export async function count(tx: Tx, filter: ActivityFilter): Promise<number> {
  const found = entries(tx, filter, Prisma.sql`true`, Prisma.sql`desc`, COUNTED + 1);
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

/** At the top of a customer one index has them all in order; below, each group's own are walked and merged. */
function entries(
  tx: Tx,
  filter: ActivityFilter,
  after: Prisma.Sql,
  order: Prisma.Sql,
  most: number,
): Prisma.Sql {
  const matching = Prisma.join([after, ...conditions(filter)], " and ");
  const walked = (where: Prisma.Sql) => Prisma.sql`(
    select * from "AuditEntry" entry where entry."customerId" = ${tx.customerId}::uuid and ${where} and ${matching}
    order by entry."at" ${order}, entry."id" ${order} limit ${most})`;
  if (tx.ancestors.length === 0 && !filter.groupIds) return walked(Prisma.sql`true`);

  const groups = tx.reach.filter((id) => !filter.groupIds || filter.groupIds.includes(id));
  return Prisma.sql`(select found.* from unnest(${groups}::uuid[]) as place("id")
    cross join lateral ${walked(Prisma.sql`entry."groupId" = place."id"`)} found)`;
}

function conditions({ words = [], target, ...filter }: ActivityFilter): Prisma.Sql[] {
  const text = Prisma.sql`' ' || lower(entry."actorName" || ' ' || coalesce(entry."targetName", ''))`;
  return [
    ...words.map((word) => Prisma.sql`position(${` ${word.toLowerCase()}`} in ${text}) > 0`),
    ...(filter.actor ? [Prisma.sql`lower(entry."actorName") = lower(${filter.actor})`] : []),
    ...(filter.action ? [Prisma.sql`entry."action" = ${filter.action}`] : []),
    ...(filter.kind ? [Prisma.sql`entry."targetKind" = ${filter.kind}`] : []),
    ...(target
      ? [Prisma.sql`(lower(entry."targetName") = lower(${target}) or entry."targetId" = ${target})`]
      : []),
    ...(filter.via ? [Prisma.sql`entry."via" = ${filter.via}`] : []),
    ...(filter.request ? [Prisma.sql`starts_with(entry."requestId", ${filter.request})`] : []),
    ...(filter.since ? [Prisma.sql`entry."at" >= ${filter.since}`] : []),
    ...(filter.until ? [Prisma.sql`entry."at" < ${filter.until}`] : []),
  ];
}

function beyond(walk: Walk): Prisma.Sql {
  if (walk === null) return Prisma.sql`true`;
  const [at, id] = decodeCursor("after" in walk ? walk.after : walk.before, 2) ?? [];
  if (typeof at !== "number" || typeof id !== "string" || !/^\d{1,18}$/.test(id)) return Prisma.sql`true`;
  const sign = "after" in walk ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`(entry."at", entry."id") ${sign} (${new Date(at)}, ${id}::bigint)`;
}
