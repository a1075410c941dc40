import "server-only";
import { randomUUID } from "node:crypto";
import { defaultLimits, type AppleLimits } from "#lib/apple/limits.ts";
import * as operations from "#lib/data/operations.ts";
import * as orders from "#lib/data/orders.ts";
import type { PairToOrder } from "#lib/data/plan-rows.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { batchOrders } from "#lib/domain/licenses/batches.ts";

/** Writes orders for these licenses down behind those that the operation has, as few as Apple's limits allow. */
export async function writePairs(
  tx: Tx,
  operationId: string,
  verb: orders.OrderVerb,
  pairs: readonly PairToOrder[],
  limits: ReadonlyMap<string, AppleLimits>,
): Promise<void> {
  const before = await orders.ofOperation(tx, operationId);
  let number = Math.max(0, ...before.map((order) => order.number));
  const names = new Map(pairs.map(({ key, name }) => [key, name]));
  const batches = [...Map.groupBy(pairs, ({ tokenId }) => tokenId)].flatMap(([tokenId, some]) =>
    batchOrders(some, limits.get(tokenId) ?? defaultLimits),
  );
  for (const { tokenId, pairs: asked } of batches)
    await orders.insert(tx, operationId, {
      id: randomUUID(),
      number: ++number,
      tokenId,
      verb,
      items: asked.map(({ titleId, key }) => ({ titleId, holder: key, name: names.get(key) ?? null })),
    });
  await operations.log(tx, operationId, "orders-written", { orders: batches.length, licenses: pairs.length });
}
