import "server-only";
import * as audit from "#lib/data/audit.ts";
import { transaction } from "#lib/data/transaction.ts";
import * as webhooks from "#lib/data/webhooks.ts";
import { hostOf } from "#lib/features/notices/add-webhook.ts";
import { queueEvent } from "#lib/features/notices/queue-events.ts";
import type { One } from "#lib/features/notices/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Sends an event that means nothing, signed like all others. Answers the delivery's id, under which its log tells more. */
export function testWebhook(scope: Granted<"notice:write">, { id }: One): Promise<{ deliveryId: string }> {
  return transaction(scope, async (tx) => {
    const { url, groupId, enabled } = await webhooks.get(tx, id);
    if (!enabled) throw new Refusal("webhook-off");
    const event = { id: crypto.randomUUID(), type: "webhook.test", at: tx.now().toISOString() };
    const deliveryId = await queueEvent(tx, id, "webhook.test", event);
    await audit.record(tx, "webhook.tested", {
      target: { kind: "webhook", id, name: hostOf(url) },
      groupId,
    });
    return { deliveryId };
  });
}
