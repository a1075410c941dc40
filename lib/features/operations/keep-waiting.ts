import "server-only";
import * as operations from "#lib/data/operations.ts";
import * as orders from "#lib/data/orders.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { queueWishes } from "#lib/features/queue-wishes.ts";

/** What an order did not get to ask for waits for its token, under the name of whoever asked and when. */
export async function keepWaiting(tx: Tx, order: orders.OrderRecord): Promise<void> {
  const operation = await operations.get(tx, order.operationId);
  if (operation.kind === "removal") return;
  const { id, groupId, actorKind, actorId, actorName, via, subject, createdAt } = operation;
  const items = (await orders.items(tx, order.id)).filter(({ state }) => state === "planned");
  const wishes = items.map(({ titleId, holder, name }) => ({
    tokenId: order.tokenId,
    titleId,
    holder,
    name,
    verb: order.verb as orders.OrderVerb,
  }));
  const askedAt = askedAtOf(subject) ?? createdAt;
  const by = { groupId, askedAt, actorKind, actorId, actorName, via };
  await queueWishes(tx, wishes, { trigger: "asked", askedIn: id, by });
}

function askedAtOf(subject: unknown): Date | null {
  if (typeof subject !== "object" || subject === null || !("askedAt" in subject)) return null;
  return typeof subject.askedAt === "string" ? new Date(subject.askedAt) : null;
}
