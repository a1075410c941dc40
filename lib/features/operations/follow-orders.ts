import "server-only";
import * as orders from "#lib/data/orders.ts";
import { transaction } from "#lib/data/transaction.ts";
import { afterTroubleMs, nextLook } from "#lib/domain/licenses/order-steps.ts";
import { advanceToken } from "#lib/features/operations/advance-token.ts";
import { noteProgress } from "#lib/features/operations/finish-operation.ts";
import type { Sessions } from "#lib/features/operations/sessions.ts";
import { env } from "#lib/platform/env.ts";
import type { Granted } from "#lib/scope.ts";

/** Does what is due for orders that stand written down; answers when something is due again (real time), or that all are over. */
export async function followOrders(
  scope: Granted<"license:assign">,
  operationId: string,
  all: readonly orders.OrderRecord[],
  sessions: Sessions,
  signal: AbortSignal,
): Promise<Date | "over"> {
  const now = scope.now();
  const troubled = await advanceTokens(scope, operationId, all, sessions, signal);

  const after = await transaction(scope, (tx) => orders.ofOperation(tx, operationId));
  await noteProgress(scope, operationId);
  const looks = after.flatMap((order) => nextLook(order, now, env().EVENT_POLL_SECONDS * 1000) ?? []);
  if (looks.length === 0) return "over";
  const soonest = Math.min(...looks.map(({ at }) => at.getTime())) - scope.clockOffsetMs;
  const unasked = after.filter((order) => nextLook(order, now, 0) !== null);
  return new Date(troubled ? Math.max(soonest, Date.now() + afterTroubleMs(unasked, now)) : soonest);
}

/** Side by side, so that a token whose Apple is silent keeps no other waiting. True when one of them had trouble. */
async function advanceTokens(
  scope: Granted<"license:assign">,
  operationId: string,
  all: readonly orders.OrderRecord[],
  sessions: Sessions,
  signal: AbortSignal,
): Promise<boolean> {
  const byToken = [...Map.groupBy(all, (order) => order.tokenId)];
  const ended = await Promise.allSettled(
    byToken.map(([tokenId, some]) => advanceToken(scope, operationId, tokenId, some, sessions, signal)),
  );
  return ended.map(valueOf).some((troubled) => troubled);
}

function valueOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === "rejected") throw settled.reason;
  return settled.value;
}
