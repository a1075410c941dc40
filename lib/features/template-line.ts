import "server-only";
import * as groups from "#lib/data/groups.ts";
import * as templates from "#lib/data/templates.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { lineOf } from "#lib/domain/notices/recipients.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { Refusal } from "#lib/refusal.ts";

export interface TemplateChoice {
  id: string;
  name: string;
}

/** The templates that a token of a group may have: those of the group itself and of the groups above, by name. */
export async function templatesFor(tx: Tx, groupId: string): Promise<TemplateChoice[]> {
  const line = await lineFrom(tx, groupId);
  const all = await templates.choices(tx);
  return all.filter((one) => line.includes(one.groupId)).map(({ id, name }) => ({ id, name }));
}

/** One of them; any other is refused. */
export async function templateFor(
  tx: Tx,
  groupId: string,
  templateId: string,
): Promise<templates.TemplateRecord> {
  if (!isRowId(templateId)) throw new Refusal("not-found");
  const template = await templates.get(tx, templateId);
  if (!(await lineFrom(tx, groupId)).includes(template.groupId))
    throw new Refusal("template-elsewhere", { name: template.name, group: template.groupName });
  return template;
}

const lineFrom = async (tx: Tx, groupId: string): Promise<string[]> =>
  lineOf(groupId, [...(await groups.path(tx)), ...(await groups.list(tx))]);
