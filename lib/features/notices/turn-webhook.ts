import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import { transaction } from "#lib/data/transaction.ts";
import * as webhooks from "#lib/data/webhooks.ts";
import { hostOf } from "#lib/features/notices/add-webhook.ts";
import type { TurnWebhook } from "#lib/features/notices/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** Switched off it is told of nothing, and what waits for it is not sent. */
export function turnWebhook(scope: Granted<"notice:write">, { id, enabled }: TurnWebhook): Promise<void> {
  return transaction(scope, async (tx) => {
    const { url, groupId, enabled: before } = await webhooks.get(tx, id);
    const wanted = enabled === "yes";
    if (wanted === before) return;
    await webhooks.turn(tx, id, wanted);
    await audit.record(tx, wanted ? "webhook.switched-on" : "webhook.switched-off", {
      target: { kind: "webhook", id, name: hostOf(url) },
      groupId,
    });
    await changes.tell(tx, "access", id);
  });
}
