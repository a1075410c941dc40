import "server-only";
import * as versions from "#lib/data/template-versions.ts";
import * as templates from "#lib/data/templates.ts";
import { transaction } from "#lib/data/transaction.ts";
import { saveVersion } from "#lib/features/templates/save-version.ts";
import type { RestoreVersion } from "#lib/features/templates/schemas.ts";
import { templateHere } from "#lib/features/templates/template-here.ts";
import type { Granted } from "#lib/scope.ts";

/** What a template said once, as its newest version. Its default language stays one that it has. */
export function restoreVersion(
  scope: Granted<"template:write">,
  { id, number }: RestoreVersion,
): Promise<number> {
  return transaction(scope, async (tx) => {
    const template = await templateHere(tx, id);
    const { texts } = await versions.get(tx, id, number);
    if (number === template.version) return number;
    const [first = template.defaultLanguage] = Object.keys(texts);
    if (!Object.hasOwn(texts, template.defaultLanguage))
      await templates.update(tx, id, { name: template.name, defaultLanguage: first });
    return saveVersion(tx, template, { texts, restoredOf: number, after: { restored: number } });
  });
}
