import "server-only";
import * as operations from "#lib/data/operations.ts";
import * as orders from "#lib/data/orders.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import type { Scope } from "#lib/scope.ts";

/** Orders that were only written down are not going to be sent: somebody asked to stop, or their token cannot act and they `keep` for it. */
export async function withdrawOrders(
  scope: Scope,
  all: readonly orders.OrderRecord[],
  problem: orders.OrderProblem = { reason: "stopped" },
  keep?: (tx: Tx, order: orders.OrderRecord) => Promise<void>,
): Promise<void> {
  for (const order of all.filter(({ state }) => state === "planned"))
    await transaction(scope, async (tx) => {
      if (
        !(await orders.move(tx, order.id, ["planned"], { state: "withdrawn", settledAt: tx.now(), problem }))
      )
        return;
      await keep?.(tx, order);
      await orders.markItems(tx, order.id, ["planned"], { state: "not-sent" });
      await operations.log(tx, order.operationId, "order-withdrawn", { order: order.number, ...problem });
    });
}
