import "server-only";
import * as versions from "#lib/data/template-versions.ts";
import * as templates from "#lib/data/templates.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { UsedTemplate } from "#lib/features/templates/write-invitation.ts";

/** What a chosen template says today; the default's null where none is chosen, or the chosen one is gone. */
export async function usedTemplate(tx: Tx, templateId: string | null): Promise<UsedTemplate> {
  const template = templateId === null ? null : await templates.find(tx, templateId);
  if (!template || template.deletedAt !== null) return null;
  const { texts } = await versions.get(tx, template.id, template.version);
  return { texts, defaultLanguage: template.defaultLanguage };
}
