import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { Role } from "#lib/domain/access/permission.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { type Page, pageOf, type Walk } from "#lib/domain/paging/page.ts";
import { Prisma } from "#prisma/generated/client.ts";

export interface MemberRole {
  membershipId: string;
  groupId: string;
  groupName: string;
  role: Role;
  suspendedAt: string | null;
  suspendedBy: string | null;
}

export interface MemberRow {
  id: string;
  name: string;
  email: string;
  lastSeenAt: Date | null;
  roles: MemberRole[];
}

export interface MemberFilter {
  /** Each is the beginning of a word of the name or the address. */
  words: readonly string[];
  role?: Role;
  groupIds?: readonly string[];
  suspended?: boolean;
}

const SIZE = 50;
const sortKey = Prisma.sql`lower(member."name") collate "C"`;

/** Who may sign in to this group or one below, by name, each with the roles they have there. */
export async function page(tx: Tx, filter: MemberFilter, walk: Walk): Promise<Page<MemberRow>> {
  const back = walk !== null && "before" in walk;
  const order = back ? Prisma.sql`desc` : Prisma.sql`asc`;
  const rows = await db(tx).$queryRaw<(MemberRow & { sortName: string })[]>`
    select member."id", member."name", member."email", member."lastSeenAt", ${sortKey} as "sortName", ${rolesOf(tx)} as "roles"
    from "Member" member where ${matching(tx, filter)} and ${beyond(walk)}
    order by ${sortKey} ${order}, member."id" ${order} limit ${SIZE + 1}`;
  const { rows: shown, ...ways } = pageOf(rows, { walk, size: SIZE, keyOf: (row) => [row.sortName, row.id] });
  return { ...ways, rows: shown.map(({ sortName: _, ...row }) => row) };
}

export async function count(tx: Tx, filter: MemberFilter): Promise<number> {
  const [row] = await db(tx).$queryRaw<{ total: number }[]>`
    select count(*)::int as total from "Member" member where ${matching(tx, filter)}`;
  return row?.total ?? 0;
}

const rolesOf = (tx: Tx) => Prisma.sql`(
  select json_agg(json_build_object('membershipId', held."id", 'groupId', held."groupId", 'groupName', place."name",
    'role', held."role", 'suspendedAt', held."suspendedAt", 'suspendedBy', held."suspendedBy") order by place."nameKey")
  from "Membership" held join "OrganizationGroup" place on place."customerId" = held."customerId" and place."id" = held."groupId"
  where held."customerId" = ${tx.customerId}::uuid and held."groupId" = any (${[...tx.reach]}::uuid[]) and held."memberId" = member."id")`;

function matching(tx: Tx, { words, role, groupIds, suspended }: MemberFilter): Prisma.Sql {
  const groups = groupIds ? tx.reach.filter((id) => groupIds.includes(id)) : [...tx.reach];
  const held = [
    Prisma.sql`held."customerId" = ${tx.customerId}::uuid and held."groupId" = any (${groups}::uuid[])`,
    ...(role ? [Prisma.sql`held."role" = ${role}`] : []),
    ...(suspended === undefined
      ? []
      : [suspended ? Prisma.sql`held."suspendedAt" is not null` : Prisma.sql`held."suspendedAt" is null`]),
  ];
  const text = Prisma.sql`' ' || lower(member."name" || ' ' || member."email" || ' ' || replace(replace(member."email", '@', ' '), '.', ' '))`;
  const found = words.map((word) => Prisma.sql`position(${` ${word.toLowerCase()}`} in ${text}) > 0`);
  const member = Prisma.sql`member."id" in (select held."memberId" from "Membership" held where ${Prisma.join(held, " and ")})`;
  return Prisma.join([member, ...found], " and ");
}

function beyond(walk: Walk): Prisma.Sql {
  if (walk === null) return Prisma.sql`true`;
  const [name, id] = decodeCursor("after" in walk ? walk.after : walk.before, 2) ?? [];
  if (typeof name !== "string" || typeof id !== "string") return Prisma.sql`true`;
  const sign = "after" in walk ? Prisma.sql`>` : Prisma.sql`<`;
  return Prisma.sql`(${sortKey}, member."id") ${sign} (${name} collate "C", ${id}::uuid)`;
}
