import "server-only";
import * as versions from "#lib/data/template-versions.ts";
import { transaction } from "#lib/data/transaction.ts";
import { type MessageTexts, textFields } from "#lib/domain/templates/message-texts.ts";
import { saveVersion } from "#lib/features/templates/save-version.ts";
import type { SaveTexts } from "#lib/features/templates/schemas.ts";
import { templateHere } from "#lib/features/templates/template-here.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** What a template says in one language, as a new version. Saved as it stands already, it is none. Answers its number. */
export function saveTexts(
  scope: Granted<"template:write">,
  { id, language, version, ...message }: SaveTexts,
): Promise<number> {
  return transaction(scope, async (tx) => {
    const template = await templateHere(tx, id);
    if (template.version !== version) throw new Refusal("template-changed");
    const { texts } = await versions.get(tx, id, version);
    if (isSame(texts[language], message)) return version;
    return saveVersion(tx, template, { texts: { ...texts, [language]: message }, after: { language } });
  });
}

const isSame = (one: MessageTexts | undefined, other: MessageTexts) =>
  one !== undefined && textFields.every((field) => one[field] === other[field]);
