import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as templateTokens from "#lib/data/template-tokens.ts";
import * as templates from "#lib/data/templates.ts";
import { transaction } from "#lib/data/transaction.ts";
import { templateFor } from "#lib/features/template-line.ts";
import { tokenToChange } from "#lib/features/token-here.ts";
import type { ChooseTemplate } from "#lib/features/templates/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** Which template a token's invitations are written by: one of its group or of a group above, or the default. */
export function chooseTemplate(
  scope: Granted<"token:write">,
  { tokenId, templateId }: ChooseTemplate,
): Promise<void> {
  return transaction(scope, async (tx) => {
    const token = await tokenToChange(tx, tokenId);
    const chosen = templateId === null ? null : await templateFor(tx, token.groupId, templateId);
    const { templateId: before } = await templateTokens.get(tx, token.id);
    if (before === templateId) return;
    await templateTokens.choose(tx, token.id, templateId);
    const named = before === null ? null : await templates.find(tx, before);
    await audit.record(tx, "token.template-chosen", {
      target: { kind: "token", id: token.id, name: token.name },
      before: { template: named?.name ?? null },
      after: { template: chosen?.name ?? null },
      groupId: token.groupId,
    });
    await changes.tell(tx, "tokens", token.id);
  });
}
