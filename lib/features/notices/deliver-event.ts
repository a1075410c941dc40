import "server-only";
import { transaction } from "#lib/data/transaction.ts";
import * as deliveries from "#lib/data/webhook-deliveries.ts";
import * as webhooks from "#lib/data/webhooks.ts";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { InsideAddress } from "#lib/platform/outside-address.ts";
import { postOutside } from "#lib/platform/post-outside.ts";
import { unseal } from "#lib/platform/seal.ts";
import { signatureOf } from "#lib/platform/signature.ts";
import type { Granted } from "#lib/scope.ts";

/** Minutes until the next try, after one more failure each; then only a person sends it again. */
const PAUSES = [1, 5, 15, 60, 240, 720];

export const webhookIdentity = (customerId: string, webhookId: string) =>
  `webhook/${customerId}/${webhookId}`;

/**
 * Sends an event that was written down, and answers when to try again. The delivery's id goes with it: whoever was told
 * twice, because an answer was lost, knows it by that.
 */
export async function deliverEvent(scope: Granted<"notice:write">, id: string): Promise<Date | null> {
  const found = await transaction(scope, async (tx) => {
    const delivery = await deliveries.find(tx, id);
    const sealed = delivery && (await webhooks.sealedSecret(tx, delivery.webhookId));
    return delivery?.state === "waiting" && delivery.webhook.enabled && sealed
      ? { ...delivery, sealed }
      : null;
  });
  if (!found) return null;

  const outcome = await send(scope, found);
  const pause = outcome.state === "waiting" ? PAUSES[found.attempts] : undefined;
  const state = outcome.state === "waiting" && pause === undefined ? "failed" : outcome.state;
  await transaction(scope, (tx) => deliveries.note(tx, id, { ...outcome, state }));
  return pause === undefined ? null : new Date(Date.now() + pause * 60_000);
}

type Found = deliveries.DeliveryRecord & { sealed: { keyId: string; bytes: Uint8Array } };

async function send({ customerId, now }: Granted<"notice:write">, found: Found): Promise<deliveries.Outcome> {
  const { id, webhookId, kind, body, sealed } = found;
  const secret = unseal(sealed, webhookIdentity(customerId, webhookId));
  const headers = {
    "content-type": "application/json",
    "user-agent": "Quartermaster",
    "x-quartermaster-event": kind,
    "x-quartermaster-delivery": id,
    "x-quartermaster-signature": signatureOf(secret, body, now()),
  };
  try {
    const insideAllowed = env().WEBHOOK_PRIVATE_NETWORKS === "allow";
    const status = await postOutside({ url: new URL(found.webhook.url), headers, body, insideAllowed });
    if (status >= 200 && status < 300) return { state: "sent", status, problem: null };
    return { state: "waiting", status, problem: `It answered ${status}.` };
  } catch (error) {
    const problem = (error as Error).message.slice(0, 300);
    log.warn("webhook.not-delivered", { id, problem });
    return { state: error instanceof InsideAddress ? "failed" : "waiting", status: null, problem };
  }
}
