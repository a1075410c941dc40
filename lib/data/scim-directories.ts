import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { newestFirst, newestPage } from "#lib/data/newest-first.ts";
import { inReach, reached } from "#lib/data/reach.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export interface DirectorySettings {
  name: string;
  /** Whether it may take over people who came by a table or by hand. */
  adopts: boolean;
  /** Whether userName is the Managed Apple Account. */
  managedAccounts: boolean;
}

export interface DirectoryToken {
  prefix: string;
  hash: string;
}

const shown = {
  id: true, groupId: true, name: true, prefix: true, adopts: true, managedAccounts: true, createdAt: true, createdBy: true,
  lastUsedAt: true, problem: true, problemAt: true, group: { select: { name: true } },
  _count: { select: { users: true, groups: true } },
} as const satisfies Prisma.DirectorySelect; // prettier-ignore

const typed = ({ group, _count, ...row }: Prisma.DirectoryGetPayload<{ select: typeof shown }>) => ({
  ...row,
  groupName: group.name,
  people: _count.users,
  groups: _count.groups,
});

export type DirectoryRecord = ReturnType<typeof typed>;

/** Newest first. */
export async function page(tx: Tx, walk: Walk): Promise<Page<DirectoryRecord>> {
  const { where, ...order } = newestFirst(walk);
  const rows = await db(tx).directory.findMany({
    where: { ...inReach(tx), ...where },
    ...order,
    select: shown,
  });
  return newestPage(rows.map(typed), walk);
}

export async function get(tx: Tx, id: string): Promise<DirectoryRecord> {
  const row = await db(tx).directory.findFirst({ where: { ...inReach(tx), id }, select: shown });
  if (!row) throw new Refusal("not-found");
  return typed(row);
}

export async function insert(tx: Tx, groupId: string, settings: DirectorySettings): Promise<string> {
  const { customerId } = tx;
  const { id } = await db(tx).directory.create({
    data: {
      ...settings,
      customerId,
      groupId: reached(tx, groupId),
      createdAt: tx.now(),
      createdBy: tx.actor.name,
    },
    select: { id: true },
  });
  return id;
}

export async function update(tx: Tx, id: string, settings: DirectorySettings): Promise<void> {
  const { count } = await db(tx).directory.updateMany({ where: { ...inReach(tx), id }, data: settings });
  if (count === 0) throw new Refusal("not-found");
}

/** Gives it a token instead of the one it had, or none; the old one is unknown from the next request on. */
export async function giveToken(tx: Tx, id: string, token: DirectoryToken | null): Promise<void> {
  const { customerId } = tx;
  const { groupId } = await get(tx, id);
  await db(tx).directoryHash.deleteMany({ where: { customerId, directoryId: id } });
  await db(tx).directory.updateMany({
    where: { ...inReach(tx), id },
    data: { prefix: token?.prefix ?? null },
  });
  if (token)
    await db(tx).directoryHash.create({ data: { hash: token.hash, customerId, groupId, directoryId: id } });
}

/** What it could not bring in last, in plain words. */
export async function tellProblem(tx: Tx, id: string, problem: string): Promise<void> {
  await db(tx).directory.updateMany({
    where: { ...inReach(tx), id },
    data: { problem, problemAt: tx.now() },
  });
}

/** Its people stay, kept by nobody from now on; its groups go with it. */
export async function remove(tx: Tx, id: string): Promise<void> {
  const { customerId } = tx;
  await get(tx, id);
  await db(tx).person.updateMany({
    where: { customerId, directoryUser: { directoryId: id } },
    data: { source: "console", updatedAt: tx.now() },
  });
  await db(tx).directory.deleteMany({ where: { ...inReach(tx), id } });
}
