import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as groups from "#lib/data/groups.ts";
import { transaction } from "#lib/data/transaction.ts";
import * as webhooks from "#lib/data/webhooks.ts";
import { webhookIdentity } from "#lib/features/notices/deliver-event.ts";
import type { AddWebhook } from "#lib/features/notices/schemas.ts";
import { refuseWebhookAddress } from "#lib/features/notices/webhook-address.ts";
import { randomSecret, seal } from "#lib/platform/seal.ts";
import type { Granted } from "#lib/scope.ts";

export interface AddedWebhook {
  id: string;
  /** `whs_` and 43 characters: shown once; deliveries are signed with it. */
  secret: string;
}

export async function addWebhook(
  scope: Granted<"notice:write">,
  { groupId, url, kinds }: AddWebhook,
): Promise<AddedWebhook> {
  refuseWebhookAddress(url);
  return transaction(scope, async (tx) => {
    const group = await groups.get(tx, groupId);
    const [id, secret] = [crypto.randomUUID(), `whs_${randomSecret()}`];
    const sealed = seal(secret, webhookIdentity(tx.customerId, id));
    await webhooks.insert(tx, { id, groupId, url, kinds, secret: sealed });
    await audit.record(tx, "webhook.added", {
      target: { kind: "webhook", id, name: hostOf(url) },
      after: { group: group.name, url: maskedAddress(url), kinds },
      groupId,
    });
    await changes.tell(tx, "access", id);
    return { id, secret };
  });
}

export const hostOf = (url: string): string => new URL(url).host;

/** Whoever knows the whole address of some receivers may write to them: what follows the host is told to nobody. */
export function maskedAddress(url: string): string {
  const { origin, pathname, search } = new URL(url);
  return pathname === "/" && search === "" ? origin : `${origin}/…`;
}
