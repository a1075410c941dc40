import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as due from "#lib/data/due.ts";
import { transaction } from "#lib/data/transaction.ts";
import * as deliveries from "#lib/data/webhook-deliveries.ts";
import * as webhooks from "#lib/data/webhooks.ts";
import { hostOf } from "#lib/features/notices/add-webhook.ts";
import type { One } from "#lib/features/notices/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Sends an event once more: the same words under the same id, signed at its new time. */
export function redeliver(scope: Granted<"notice:write">, { id }: One): Promise<void> {
  return transaction(scope, async (tx) => {
    const delivery = await deliveries.get(tx, id);
    const { url, groupId, enabled } = await webhooks.get(tx, delivery.webhookId);
    if (!enabled) throw new Refusal("webhook-off");
    await deliveries.reopen(tx, id);
    await due.wake(tx, "webhook", id);
    await audit.record(tx, "webhook.redelivered", {
      target: { kind: "webhook", id: delivery.webhookId, name: hostOf(url) },
      after: { event: delivery.kind, delivery: id },
      groupId,
    });
    await changes.tell(tx, "access", id);
  });
}
