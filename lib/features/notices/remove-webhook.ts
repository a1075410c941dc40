import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import { transaction } from "#lib/data/transaction.ts";
import * as webhooks from "#lib/data/webhooks.ts";
import { hostOf, maskedAddress } from "#lib/features/notices/add-webhook.ts";
import type { One } from "#lib/features/notices/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** Its secret and the log of what it was told go with it. */
export function removeWebhook(scope: Granted<"notice:write">, { id }: One): Promise<void> {
  return transaction(scope, async (tx) => {
    const { url, groupId } = await webhooks.get(tx, id);
    await webhooks.remove(tx, id);
    await audit.record(tx, "webhook.removed", {
      target: { kind: "webhook", id, name: hostOf(url) },
      before: { url: maskedAddress(url) },
      groupId,
    });
    await changes.tell(tx, "access", id);
  });
}
