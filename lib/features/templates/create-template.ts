import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as groups from "#lib/data/groups.ts";
import * as versions from "#lib/data/template-versions.ts";
import * as templates from "#lib/data/templates.ts";
import { transaction } from "#lib/data/transaction.ts";
import { defaultTexts } from "#lib/domain/templates/default-texts.ts";
import type { CreateTemplate } from "#lib/features/templates/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** A new template says at first what the default one says, in its languages and in the one chosen. */
export function createTemplate(
  scope: Granted<"template:write">,
  { groupId, name, defaultLanguage }: CreateTemplate,
): Promise<string> {
  return transaction(scope, async (tx) => {
    const group = await groups.get(tx, groupId);
    const id = await templates.insert(tx, { groupId, name, defaultLanguage });
    const own = defaultTexts[defaultLanguage] ?? defaultTexts["en"];
    const texts = { ...defaultTexts, ...(own && { [defaultLanguage]: own }) };
    await versions.save(tx, id, { texts, after: 0 });
    await audit.record(tx, "template.created", {
      target: { kind: "template", id, name },
      after: { group: group.name, defaultLanguage },
      groupId,
    });
    return id;
  });
}
