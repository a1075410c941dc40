import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { inReach } from "#lib/data/reach.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { type Page, pageOf, type Walk } from "#lib/domain/paging/page.ts";
import type { TextsByLanguage } from "#lib/domain/templates/message-texts.ts";
import { Refusal } from "#lib/refusal.ts";

const SIZE = 50;

export interface TemplateVersion {
  number: number;
  texts: TextsByLanguage;
  savedAt: Date;
  savedBy: string;
  /** The older version that was put back. */
  restoredOf: number | null;
}

const record = { number: true, texts: true, savedAt: true, savedBy: true, restoredOf: true } as const;

const typed = (row: Omit<TemplateVersion, "texts"> & { texts: unknown }): TemplateVersion => ({
  ...row,
  texts: row.texts as TextsByLanguage,
});

/** Of a template in sight, and of no other. */
const ofTemplate = ({ customerId }: Tx, templateId: string) => ({
  customerId,
  templateId,
  template: { is: { customerId } },
});

interface Saving {
  texts: TextsByLanguage;
  /** The version that is followed; 0 for a template's first. Whoever saved meanwhile makes it wrong. */
  after: number;
  restoredOf?: number;
}

/** What is saved is in use at once. */
export async function save(tx: Tx, templateId: string, { texts, after, restoredOf }: Saving): Promise<void> {
  const { customerId } = tx;
  const number = after + 1;
  const { count } = await db(tx).messageTemplate.updateMany({
    where: { ...inReach(tx), id: templateId, deletedAt: null, version: after === 0 ? 1 : after },
    data: { version: number },
  });
  if (count === 0) throw new Refusal("template-changed");
  await db(tx).templateVersion.create({
    data: {
      customerId,
      templateId,
      number,
      texts,
      savedAt: tx.now(),
      savedBy: tx.actor.name,
      restoredOf: restoredOf ?? null,
    },
    select: { number: true },
  });
}

export async function get(tx: Tx, templateId: string, number: number): Promise<TemplateVersion> {
  const row = await db(tx).templateVersion.findFirst({
    where: { ...ofTemplate(tx, templateId), number },
    select: record,
  });
  if (!row) throw new Refusal("not-found");
  return typed(row);
}

/** The versions in use of several templates, by template. */
export async function inUse(
  tx: Tx,
  templates: readonly { id: string; version: number }[],
): Promise<Map<string, TemplateVersion>> {
  const rows = await db(tx).templateVersion.findMany({
    where: {
      customerId: tx.customerId,
      template: { is: { customerId: tx.customerId } },
      OR: templates.map(({ id, version }) => ({ templateId: id, number: version })),
    },
    select: { ...record, templateId: true },
  });
  return new Map(rows.map(({ templateId, ...row }) => [templateId, typed(row)]));
}

/** Newest first. */
export async function page(tx: Tx, templateId: string, walk: Walk): Promise<Page<TemplateVersion>> {
  const back = walk !== null && "before" in walk;
  const [edge] = (walk && decodeCursor("before" in walk ? walk.before : walk.after, 1)) ?? [];
  const beyond = typeof edge === "number" ? { number: { [back ? "gt" : "lt"]: edge } } : {};
  const rows = await db(tx).templateVersion.findMany({
    where: { ...ofTemplate(tx, templateId), ...beyond },
    orderBy: { number: back ? "asc" : "desc" },
    take: SIZE + 1,
    select: record,
  });
  const from = typeof edge === "number" ? walk : null;
  return pageOf(rows.map(typed), { walk: from, size: SIZE, keyOf: ({ number }) => [number] });
}
