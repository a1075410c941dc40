import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as versions from "#lib/data/template-versions.ts";
import * as templates from "#lib/data/templates.ts";
import { transaction } from "#lib/data/transaction.ts";
import { tidyName } from "#lib/domain/names.ts";
import type { EditTemplate } from "#lib/features/templates/schemas.ts";
import { templateHere } from "#lib/features/templates/template-here.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Its name, and the language of those whose own is not known: one that it is written in. */
export function editTemplate(
  scope: Granted<"template:write">,
  { id, name, defaultLanguage }: EditTemplate,
): Promise<void> {
  return transaction(scope, async (tx) => {
    const template = await templateHere(tx, id);
    const { texts } = await versions.get(tx, id, template.version);
    if (!Object.hasOwn(texts, defaultLanguage)) throw new Refusal("invalid");
    const after = { name: tidyName(name), defaultLanguage };
    if (after.name === template.name && defaultLanguage === template.defaultLanguage) return;
    await templates.update(tx, id, after);
    await audit.record(tx, "template.edited", {
      target: { kind: "template", id, name: after.name },
      before: { name: template.name, defaultLanguage: template.defaultLanguage },
      after,
      groupId: template.groupId,
    });
  });
}
