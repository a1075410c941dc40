import "server-only";
import { db, refuseIfTaken, type Tx } from "#lib/data/client.ts";
import { nameKey, tidyName } from "#lib/domain/names.ts";
import { Refusal } from "#lib/refusal.ts";
import { Prisma } from "#prisma/generated/client.ts";

export interface GroupRecord {
  id: string;
  parentId: string | null;
  name: string;
}

const record = { id: true, parentId: true, name: true } as const;

/** The tree is walled by sight; what reads one group or changes it is narrowed to reach here. */
const only = (tx: Tx, id: string) => ({
  customerId: tx.customerId,
  id: { in: tx.reach.filter((one) => one === id) },
});

/** The group worked in and those below it, by name. */
export function list(tx: Tx): Promise<GroupRecord[]> {
  return db(tx).organizationGroup.findMany({
    where: { customerId: tx.customerId, id: { in: [...tx.reach] } },
    orderBy: [{ nameKey: "asc" }, { id: "asc" }],
    select: record,
  });
}

export function find(tx: Tx, id: string): Promise<GroupRecord | null> {
  return db(tx).organizationGroup.findFirst({ where: only(tx, id), select: record });
}

export async function get(tx: Tx, id: string): Promise<GroupRecord> {
  const group = await find(tx, id);
  if (!group) throw new Refusal("not-found");
  return group;
}

/** From the top of the customer down to the group worked in. */
export async function path(tx: Tx): Promise<GroupRecord[]> {
  const ids = [...tx.ancestors.toReversed(), tx.groupId];
  const groups = await db(tx).organizationGroup.findMany({
    where: { customerId: tx.customerId, id: { in: ids } },
    select: record,
  });
  return ids.flatMap((id) => groups.find((group) => group.id === id) ?? []);
}

/** One change of a customer's tree at a time, so that two moves cannot make a circle. */
export async function lockTree(tx: Tx): Promise<void> {
  await db(tx).$queryRaw`select 1 from "Customer" where "id" = ${tx.customerId}::uuid for update`;
}

/** A new group comes into reach at once, within this transaction. */
export async function insert(tx: Tx, parentId: string, name: string): Promise<GroupRecord> {
  const parent = await get(tx, parentId);
  const id = crypto.randomUUID();
  await db(tx).$executeRaw`select set_config('app.reach', current_setting('app.reach') || ',' || ${id}, true),
    set_config('app.sight', current_setting('app.sight') || ',' || ${id}, true)`;
  const named = { name: tidyName(name), nameKey: nameKey(name) };
  return db(tx)
    .organizationGroup.create({
      data: { customerId: tx.customerId, id, parentId: parent.id, ...named, createdAt: tx.now() },
      select: record,
    })
    .catch(refuseIfTaken("name-taken", { name: named.name }));
}

export async function rename(tx: Tx, id: string, name: string): Promise<void> {
  const named = { name: tidyName(name), nameKey: nameKey(name) };
  const { count } = await db(tx)
    .organizationGroup.updateMany({ where: only(tx, id), data: named })
    .catch(refuseIfTaken("name-taken", { name: named.name }));
  if (count === 0) throw new Refusal("not-found");
}

export async function move(tx: Tx, id: string, newParentId: string): Promise<void> {
  const parent = await get(tx, newParentId);
  const group = await get(tx, id);
  await db(tx)
    .organizationGroup.updateMany({ where: only(tx, id), data: { parentId: parent.id } })
    .catch(refuseIfTaken("name-taken", { name: group.name }));
}

/** Refused by the database itself while anything stands in the group. */
export async function remove(tx: Tx, id: string): Promise<void> {
  const { count } = await db(tx)
    .organizationGroup.deleteMany({ where: only(tx, id) })
    .catch((error: unknown) => {
      const held = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003";
      throw held ? new Refusal("group-not-empty", { groups: 0 }) : error;
    });
  if (count === 0) throw new Refusal("not-found");
}
