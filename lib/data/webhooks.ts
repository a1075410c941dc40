import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { newestFirst, newestPage } from "#lib/data/newest-first.ts";
import { inReach, reached } from "#lib/data/reach.ts";
import type { WebhookEvent } from "#lib/domain/notices/webhook-event.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import type { Sealed } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";

export interface WebhookRecord {
  id: string;
  groupId: string;
  groupName: string;
  url: string;
  kinds: WebhookEvent[];
  enabled: boolean;
  createdAt: Date;
  createdBy: string;
}

const record = {
  id: true, groupId: true, url: true, kinds: true, enabled: true, createdAt: true, createdBy: true,
  group: { select: { name: true } },
} as const; // prettier-ignore

type Row = Omit<WebhookRecord, "groupName" | "kinds"> & { kinds: string[]; group: { name: string } };

const typed = ({ group, kinds, ...row }: Row): WebhookRecord => ({
  ...row,
  kinds: kinds as WebhookEvent[],
  groupName: group.name,
});

export async function page(tx: Tx, walk: Walk): Promise<Page<WebhookRecord>> {
  const { where, ...order } = newestFirst(walk);
  const rows = await db(tx).webhook.findMany({
    where: { ...inReach(tx), ...where },
    ...order,
    select: record,
  });
  return newestPage(rows.map(typed), walk);
}

/** Every one in reach that is switched on. */
export async function listening(tx: Tx): Promise<WebhookRecord[]> {
  const rows = await db(tx).webhook.findMany({ where: { ...inReach(tx), enabled: true }, select: record });
  return rows.map(typed);
}

export async function get(tx: Tx, id: string): Promise<WebhookRecord> {
  const row = await db(tx).webhook.findFirst({ where: { ...inReach(tx), id }, select: record });
  if (!row) throw new Refusal("not-found");
  return typed(row);
}

export interface NewWebhook {
  id: string;
  groupId: string;
  url: string;
  kinds: WebhookEvent[];
  secret: Sealed;
}

export async function insert(tx: Tx, { secret, ...webhook }: NewWebhook): Promise<void> {
  const groupId = reached(tx, webhook.groupId);
  const sealed = { secret: secret.bytes, secretKeyId: secret.keyId };
  const made = { createdAt: tx.now(), createdBy: tx.actor.name };
  await db(tx).webhook.create({
    data: { ...webhook, ...sealed, ...made, groupId, customerId: tx.customerId },
    select: { id: true },
  });
}

export async function turn(tx: Tx, id: string, enabled: boolean): Promise<void> {
  await db(tx).webhook.updateMany({ where: { ...inReach(tx), id }, data: { enabled } });
}

export async function remove(tx: Tx, id: string): Promise<void> {
  await db(tx).webhook.deleteMany({ where: { ...inReach(tx), id } });
}

/** The sealed key that its deliveries are signed with. */
export async function sealedSecret(tx: Tx, id: string): Promise<{ keyId: string; bytes: Uint8Array } | null> {
  const row = await db(tx).webhook.findFirst({
    where: { ...inReach(tx), id },
    select: { secret: true, secretKeyId: true },
  });
  return row && { keyId: row.secretKeyId, bytes: row.secret };
}
