import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { SubscriptionOrderState, SubscriptionVerb } from "#lib/domain/licenses/subscription-order.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const SHOWN = 20;

const shown = {
  id: true, tokenId: true, adamId: true, verb: true, renewing: true, clientUserIds: true, state: true, eventId: true,
  attempts: true, missing: true, problem: true, createdBy: true, createdAt: true, sentAt: true, settledAt: true,
} as const satisfies Prisma.SubscriptionOrderSelect; // prettier-ignore

export type SubscriptionOrder = Prisma.SubscriptionOrderGetPayload<{ select: typeof shown }>;

/** What a token holds is told, and ordered, where the token lives and above. */
const inReach = (tx: Tx) => ({
  customerId: tx.customerId,
  token: { is: { customerId: tx.customerId, groupId: { in: [...tx.reach] } } },
});

async function isInReach(tx: Tx, tokenId: string): Promise<boolean> {
  const where = { customerId: tx.customerId, id: tokenId, groupId: { in: [...tx.reach] } };
  return (await db(tx).contentToken.count({ where })) > 0;
}

/** Since when this server has them switched on or off; null where it never did either. */
export function setting(tx: Tx, tokenId: string): Promise<{ enabled: boolean; since: Date } | null> {
  const where = { ...inReach(tx), tokenId };
  return db(tx).subscriptionSetting.findFirst({ where, select: { enabled: true, since: true } });
}

export async function switched(tx: Tx, tokenId: string, enabled: boolean): Promise<void> {
  if (!(await isInReach(tx, tokenId))) return;
  const key = { customerId: tx.customerId, tokenId };
  const data = { enabled, since: tx.now() };
  await db(tx).subscriptionSetting.upsert({
    where: { customerId_tokenId: key },
    create: { ...key, ...data },
    update: data,
  });
}

/** Who accepted an invitation of the location; seats go to nobody else. */
export async function acceptedAmong(tx: Tx, tokenId: string, ids: readonly string[]): Promise<Set<string>> {
  if (!(await isInReach(tx, tokenId))) return new Set();
  const rows = await db(tx).appleUser.findMany({
    where: { customerId: tx.customerId, tokenId, status: "Associated", clientUserId: { in: [...ids] } },
    select: { clientUserId: true },
  });
  return new Set(rows.map(({ clientUserId }) => clientUserId));
}

export interface NewSubscriptionOrder {
  tokenId: string;
  adamId: string;
  verb: SubscriptionVerb;
  renewing: boolean;
  clientUserIds: string[];
}

/** Null for a token that is not in reach. */
export async function write(tx: Tx, order: NewSubscriptionOrder): Promise<SubscriptionOrder | null> {
  if (!(await isInReach(tx, order.tokenId))) return null;
  const { customerId } = tx;
  return db(tx).subscriptionOrder.create({
    data: { ...order, customerId, state: "written", createdAt: tx.now(), createdBy: tx.actor.name },
    select: shown,
  });
}

export function find(tx: Tx, id: string): Promise<SubscriptionOrder | null> {
  return db(tx).subscriptionOrder.findFirst({ where: { ...inReach(tx), id }, select: shown });
}

/** The last orders of a token, newest first. */
export function latest(tx: Tx, tokenId: string): Promise<SubscriptionOrder[]> {
  return db(tx).subscriptionOrder.findMany({
    where: { ...inReach(tx), tokenId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
    select: shown,
  });
}

interface Step {
  state: SubscriptionOrderState;
  missing?: string[];
  attempts?: number;
  eventId?: string | null;
  problem?: Prisma.InputJsonObject;
}

/** Where an order stands now; one that leaves is marked before it does. */
export async function move(tx: Tx, id: string, { state, ...known }: Step): Promise<void> {
  const now = tx.now();
  await db(tx).subscriptionOrder.updateMany({
    where: { ...inReach(tx), id },
    data: {
      state,
      ...known,
      ...(state === "leaving" && { sentAt: now, attempts: { increment: 1 } }),
      ...((state === "done" || state === "failed") && { settledAt: now }),
    },
  });
}
