import "server-only";
import * as versions from "#lib/data/template-versions.ts";
import { transaction } from "#lib/data/transaction.ts";
import { saveVersion } from "#lib/features/templates/save-version.ts";
import type { DropLanguage } from "#lib/features/templates/schemas.ts";
import { templateHere } from "#lib/features/templates/template-here.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** A template without one of its languages, as a new version; never without the one for whom no other is known. */
export function dropLanguage(
  scope: Granted<"template:write">,
  { id, language }: DropLanguage,
): Promise<number> {
  return transaction(scope, async (tx) => {
    const template = await templateHere(tx, id);
    if (template.defaultLanguage === language) throw new Refusal("language-needed");
    const { texts } = await versions.get(tx, id, template.version);
    const { [language]: dropped, ...others } = texts;
    if (!dropped) throw new Refusal("not-found");
    return saveVersion(tx, template, { texts: others, after: { language, dropped: true } });
  });
}
