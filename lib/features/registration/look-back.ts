import "server-only";
import { transaction } from "#lib/data/transaction.ts";
import * as userOrders from "#lib/data/user-orders.ts";
import { nextLook } from "#lib/domain/licenses/order-steps.ts";
import type { Sessions } from "#lib/features/operations/sessions.ts";
import { keepWhoIsThere, settleUserOrder } from "#lib/features/registration/settle-user-order.ts";
import { readBack } from "#lib/features/sync/read-back.ts";
import { readPeopleBack } from "#lib/features/sync/read-people-back.ts";
import type { Scope } from "#lib/scope.ts";

/** An order whose answer was lost may still be at work at Apple; before this it is looked for, and nobody is asked for again. */
const UNKNOWN_FOR_MS = 60_000;

interface Work {
  operationId: string;
  tokenId: string;
  sessions: Sessions;
  signal: AbortSignal;
}

/** Reads once whom the location knows by now, for all orders whose event is over or whose answer was lost. */
export async function lookBack(
  scope: Scope,
  { operationId, tokenId, sessions, signal }: Work,
): Promise<void> {
  const all = await transaction(scope, (tx) => userOrders.ofOperation(tx, operationId));
  const due = all.filter((order) => {
    const look =
      order.state === "answered" || order.state === "unknown" ? nextLook(order, scope.now(), 0) : null;
    return look !== null && look.at <= scope.now();
  });
  if (due.length === 0) return;
  const session = await sessions.reading(tokenId);
  await readPeopleBack(scope, tokenId, session, signal);
  if (due.some(({ verb }) => verb === "retire")) await readBack(scope, tokenId, session, signal);
  for (const order of due) {
    if (order.state === "answered") await settleUserOrder(scope, order);
    else {
      const age = scope.now().getTime() - (order.sentAt ?? order.createdAt).getTime();
      await keepWhoIsThere(scope, order, { last: age >= UNKNOWN_FOR_MS });
    }
  }
}
