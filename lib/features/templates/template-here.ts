import "server-only";
import * as templates from "#lib/data/templates.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { Refusal } from "#lib/refusal.ts";

/** A template in sight: of a group in reach, or of one above. */
export async function templateInSight(tx: Tx, id: string): Promise<templates.TemplateRecord> {
  if (!isRowId(id)) throw new Refusal("not-found");
  return templates.get(tx, id);
}

/** A template that lives in a group in reach. One of a group above is used here, and written where it lives. */
export async function templateHere(tx: Tx, id: string): Promise<templates.TemplateRecord> {
  const template = await templateInSight(tx, id);
  if (!tx.reach.includes(template.groupId)) throw new Refusal("out-of-reach", { name: template.name });
  return template;
}
