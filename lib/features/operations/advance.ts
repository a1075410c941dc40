import "server-only";
import * as operations from "#lib/data/operations.ts";
import * as orders from "#lib/data/orders.ts";
import { transaction } from "#lib/data/transaction.ts";
import { followOrders } from "#lib/features/operations/follow-orders.ts";
import type { Sessions } from "#lib/features/operations/sessions.ts";
import { withdrawOrders } from "#lib/features/operations/withdraw-orders.ts";
import { writeOrders } from "#lib/features/operations/write-orders.ts";
import type { Granted } from "#lib/scope.ts";

/** Does everything of an operation that is due now; answers when something is due again (real time), or that all is over. */
export async function advance(
  scope: Granted<"license:assign">,
  operationId: string,
  sessions: Sessions,
  signal: AbortSignal,
): Promise<Date | "over"> {
  const operation = await transaction(scope, (tx) => operations.get(tx, operationId));
  let all = await transaction(scope, (tx) => orders.ofOperation(tx, operationId));
  if (all.length === 0 && operation.stopAsked) return "over";
  if (all.length === 0) {
    await writeOrders(scope, operation, sessions.limits);
    all = await transaction(scope, (tx) => orders.ofOperation(tx, operationId));
  }
  if (operation.stopAsked) await withdrawOrders(scope, all);
  return followOrders(scope, operationId, all, sessions, signal);
}
