import "server-only";
import { randomUUID } from "node:crypto";
import type { AppleLimits } from "#lib/apple/limits.ts";
import * as operations from "#lib/data/operations.ts";
import * as orders from "#lib/data/orders.ts";
import { transaction } from "#lib/data/transaction.ts";
import { batchOrders } from "#lib/domain/licenses/batches.ts";
import type { Scope } from "#lib/scope.ts";

/** So often are the same licenses asked for in orders of their own. */
export const MOST_REWRITES = 3;

/** Why an order is written anew: Apple lowered its limits, lost the answer, or kept an event pending too long. */
export type RewriteCause = "limits-changed" | "answer-lost" | "event-stuck" | "event-forgotten";

/**
 * Replaces an order by new ones for exactly what is still missing, after Apple was read. In one transaction: after a
 * crash either the old order asks for these licenses or the new ones do, never both.
 */
export async function rewriteOrder(
  scope: Scope,
  order: orders.OrderRecord,
  limits: AppleLimits,
  cause: RewriteCause,
): Promise<void> {
  await transaction(scope, async (tx) => {
    const closed = await orders.move(tx, order.id, [order.state as orders.OrderState], {
      state: "settled",
      settledAt: tx.now(),
      problem: { reason: cause },
    });
    if (!closed) return;
    const missing = (await orders.items(tx, order.id)).filter(
      ({ state }) => state === "planned" || state === "sent",
    );
    await orders.markItems(tx, order.id, ["planned", "sent"], { state: "moved" });
    const pairs = missing.map((item) => ({ ...item, key: item.holder, tokenId: order.tokenId }));
    const names = new Map(missing.map(({ holder, name }) => [holder, name]));
    let number = Math.max(...(await orders.ofOperation(tx, order.operationId)).map((one) => one.number));
    for (const batch of batchOrders(pairs, limits))
      await orders.insert(tx, order.operationId, {
        id: randomUUID(),
        number: ++number,
        tokenId: order.tokenId,
        verb: order.verb as orders.OrderVerb,
        rewrites: order.rewrites + 1,
        items: batch.pairs.map(({ titleId, key }) => ({
          titleId,
          holder: key,
          name: names.get(key) ?? null,
        })),
      });
    await operations.log(tx, order.operationId, "order-rewritten", {
      order: order.number,
      cause,
      licenses: missing.length,
    });
  });
}
