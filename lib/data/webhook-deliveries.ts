import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { newestFirst, newestPage } from "#lib/data/newest-first.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const record = {
  id: true, webhookId: true, kind: true, body: true, state: true, attempts: true, status: true, problem: true,
  createdAt: true, sentAt: true, webhook: { select: { url: true, enabled: true } },
} as const satisfies Prisma.WebhookDeliverySelect; // prettier-ignore

export type DeliveryRecord = Prisma.WebhookDeliveryGetPayload<{ select: typeof record }>;

/** To webhooks of groups in reach. */
const here = (tx: Tx) => ({
  customerId: tx.customerId,
  webhook: { is: { customerId: tx.customerId, groupId: { in: [...tx.reach] } } },
});

export async function find(tx: Tx, id: string): Promise<DeliveryRecord | null> {
  return db(tx).webhookDelivery.findFirst({ where: { ...here(tx), id }, select: record });
}

export async function get(tx: Tx, id: string): Promise<DeliveryRecord> {
  const delivery = await find(tx, id);
  if (!delivery) throw new Refusal("not-found");
  return delivery;
}

/** Newest first. */
export async function page(tx: Tx, webhookId: string, walk: Walk): Promise<Page<DeliveryRecord>> {
  const { where, ...order } = newestFirst(walk);
  const rows = await db(tx).webhookDelivery.findMany({
    where: { ...here(tx), webhookId, ...where },
    ...order,
    select: record,
  });
  return newestPage(rows, walk);
}

/** The webhook is one that the caller has found in reach. */
export async function insert(
  tx: Tx,
  delivery: { webhookId: string; kind: string; body: string },
): Promise<string> {
  const row = { ...delivery, customerId: tx.customerId, createdAt: tx.now() };
  return (await db(tx).webhookDelivery.create({ data: row, select: { id: true } })).id;
}

export interface Outcome {
  state: "sent" | "waiting" | "failed";
  status: number | null;
  problem: string | null;
}

export async function note(tx: Tx, id: string, outcome: Outcome): Promise<void> {
  const sentAt = outcome.state === "sent" ? { sentAt: tx.now() } : {};
  await db(tx).webhookDelivery.updateMany({
    where: { ...here(tx), id },
    data: { ...outcome, ...sentAt, attempts: { increment: 1 } },
  });
}

/** To be sent once more, under the same id. */
export async function reopen(tx: Tx, id: string): Promise<void> {
  await db(tx).webhookDelivery.updateMany({
    where: { ...here(tx), id },
    data: { state: "waiting", attempts: 0, problem: null },
  });
}
