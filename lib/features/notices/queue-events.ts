import "server-only";
import * as due from "#lib/data/due.ts";
import * as groups from "#lib/data/groups.ts";
import type { NoticeRecord } from "#lib/data/notices.ts";
import type { Tx } from "#lib/data/transaction.ts";
import * as deliveries from "#lib/data/webhook-deliveries.ts";
import * as webhooks from "#lib/data/webhooks.ts";
import { lineOf } from "#lib/domain/notices/recipients.ts";

/** Writes down an event for each webhook of a notice's group and those above that listens to its kind. */
export async function queueEvents(tx: Tx, made: readonly NoticeRecord[]): Promise<void> {
  if (made.length === 0) return;
  const listening = await webhooks.listening(tx);
  if (listening.length === 0) return;
  const tree = await groups.list(tx);
  for (const notice of made) {
    const [line, kind] = [lineOf(notice.groupId, tree), `token.${notice.kind}` as const];
    for (const webhook of listening)
      if (line.includes(webhook.groupId) && webhook.kinds.includes(kind))
        await queueEvent(tx, webhook.id, kind, eventOf(notice, kind));
  }
}

export async function queueEvent(tx: Tx, webhookId: string, kind: string, event: object): Promise<string> {
  const id = await deliveries.insert(tx, { webhookId, kind, body: JSON.stringify(event) });
  await due.wake(tx, "webhook", id);
  return id;
}

/** Names and dates, and nothing that opens anything. The notice's id is the same in every delivery of it. */
function eventOf(notice: NoticeRecord, type: string) {
  const {
    id,
    createdAt,
    tokenId,
    tokenName,
    locationName,
    groupId,
    expiresAt,
    since,
    severity,
    rung,
    detail,
  } = notice;
  return {
    id,
    type,
    at: createdAt.toISOString(),
    severity,
    ...(notice.kind === "expiring" && { rung }),
    since: since.toISOString(),
    ...(detail && { licenses: detail }),
    token: {
      id: tokenId,
      groupId,
      name: tokenName,
      location: locationName,
      expiresAt: expiresAt.toISOString(),
    },
  };
}
