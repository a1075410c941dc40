import "server-only";
import { db, refuseIfTaken, type Tx } from "#lib/data/client.ts";
import { newestFirst, newestPage } from "#lib/data/newest-first.ts";
import { inReach, reached } from "#lib/data/reach.ts";
import { nameKey, tidyName } from "#lib/domain/names.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const MOST_TO_CHOOSE = 200;

const record = {
  id: true, groupId: true, name: true, defaultLanguage: true, version: true, createdAt: true, createdBy: true,
  deletedAt: true, deletedBy: true, group: { select: { name: true } },
} as const satisfies Prisma.MessageTemplateSelect; // prettier-ignore

type Row = Prisma.MessageTemplateGetPayload<{ select: typeof record }>;

export type TemplateRecord = Omit<Row, "group"> & { groupName: string };

const typed = ({ group, ...row }: Row): TemplateRecord => ({ ...row, groupName: group.name });

/** Those of the groups in reach and above, which have not been deleted. */
const standing = (tx: Tx) => ({ customerId: tx.customerId, deletedAt: null });

/** Newest first. */
export async function page(tx: Tx, walk: Walk): Promise<Page<TemplateRecord>> {
  const { where, ...order } = newestFirst(walk);
  const rows = await db(tx).messageTemplate.findMany({
    where: { ...standing(tx), ...where },
    ...order,
    select: record,
  });
  return newestPage(rows.map(typed), walk);
}

/** By name, at most two hundred: what a token may be given. */
export function choices(tx: Tx): Promise<{ id: string; groupId: string; name: string }[]> {
  return db(tx).messageTemplate.findMany({
    where: standing(tx),
    orderBy: [{ nameKey: "asc" }, { id: "asc" }],
    take: MOST_TO_CHOOSE,
    select: { id: true, groupId: true, name: true },
  });
}

export async function get(tx: Tx, id: string): Promise<TemplateRecord> {
  const template = await find(tx, id);
  if (!template || template.deletedAt !== null) throw new Refusal("not-found");
  return template;
}

/** Also one that was deleted: what became of it is still known. */
export async function find(tx: Tx, id: string): Promise<TemplateRecord | null> {
  const row = await db(tx).messageTemplate.findFirst({
    where: { customerId: tx.customerId, id },
    select: record,
  });
  return row && typed(row);
}

interface NewTemplate {
  groupId: string;
  name: string;
  defaultLanguage: string;
}

/** Its first version is to be added. */
export async function insert(tx: Tx, { groupId, name, defaultLanguage }: NewTemplate): Promise<string> {
  const { id } = await db(tx)
    .messageTemplate.create({
      data: {
        customerId: tx.customerId,
        groupId: reached(tx, groupId),
        name: tidyName(name),
        nameKey: nameKey(name),
        defaultLanguage,
        createdAt: tx.now(),
        createdBy: tx.actor.name,
      },
      select: { id: true },
    })
    .catch(refuseIfTaken("name-taken", { name }));
  return id;
}

export async function update(
  tx: Tx,
  id: string,
  { name, defaultLanguage }: Pick<TemplateRecord, "name" | "defaultLanguage">,
): Promise<void> {
  const data = { name: tidyName(name), nameKey: nameKey(name), defaultLanguage };
  const { count } = await db(tx)
    .messageTemplate.updateMany({ where: { ...inReach(tx), id, deletedAt: null }, data })
    .catch(refuseIfTaken("name-taken", { name }));
  if (count === 0) throw new Refusal("not-found");
}

/** Its name is free again; its versions stay. */
export async function remove(tx: Tx, id: string): Promise<void> {
  const { count } = await db(tx).messageTemplate.updateMany({
    where: { ...inReach(tx), id, deletedAt: null },
    data: { nameKey: null, deletedAt: tx.now(), deletedBy: tx.actor.name },
  });
  if (count === 0) throw new Refusal("not-found");
}
