import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as templateTokens from "#lib/data/template-tokens.ts";
import * as templates from "#lib/data/templates.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { One } from "#lib/features/templates/schemas.ts";
import { templateHere } from "#lib/features/templates/template-here.ts";
import type { Granted } from "#lib/scope.ts";

/** The tokens that used it fall back to the default texts: their pages say so, and activity does for each of them. */
export function deleteTemplate(scope: Granted<"template:write">, { id }: One): Promise<void> {
  return transaction(scope, async (tx) => {
    const { name, groupId } = await templateHere(tx, id);
    const using = await templateTokens.using(tx, [id]);
    await templates.remove(tx, id);
    await audit.record(tx, "template.deleted", {
      target: { kind: "template", id, name },
      before: { tokens: using.map((token) => token.name) },
      groupId,
    });
    for (const token of using) {
      await audit.record(tx, "token.template-lost", {
        target: { kind: "token", id: token.id, name: token.name },
        before: { template: name },
        after: { template: null },
        groupId: token.groupId,
      });
      await changes.tell(tx, "tokens", token.id);
    }
  });
}
