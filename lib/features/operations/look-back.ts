import "server-only";
import * as operations from "#lib/data/operations.ts";
import * as orders from "#lib/data/orders.ts";
import * as settling from "#lib/data/settling.ts";
import { transaction } from "#lib/data/transaction.ts";
import { nextLook } from "#lib/domain/licenses/order-steps.ts";
import { MOST_REWRITES, rewriteOrder } from "#lib/features/operations/rewrite-order.ts";
import type { Sessions } from "#lib/features/operations/sessions.ts";
import { settleOrder } from "#lib/features/operations/settle-order.ts";
import { readBack } from "#lib/features/sync/read-back.ts";
import type { Scope } from "#lib/scope.ts";

/** An order whose answer was lost may still be at work at Apple; before this it is looked for, not written anew. */
const UNKNOWN_FOR_MS = 60_000;

/** Reads back once for all of a token's orders whose events are over, and settles each. */
export async function lookAtAnswered(
  scope: Scope,
  tokenId: string,
  operationId: string,
  sessions: Sessions,
  signal: AbortSignal,
): Promise<void> {
  const all = await transaction(scope, (tx) => orders.ofOperation(tx, operationId));
  const due = all.filter((order) => {
    const look =
      order.tokenId === tokenId && order.state === "answered" ? nextLook(order, scope.now(), 0) : null;
    return look !== null && look.at <= scope.now();
  });
  if (due.length === 0) return;
  await readBack(scope, tokenId, await sessions.reading(tokenId), signal);
  for (const order of due) await settleOrder(scope, order);
}

/** Looks for what became of orders whose answer was lost; in the end, asks anew for exactly what is missing. */
export async function lookAtUnknown(
  scope: Scope,
  tokenId: string,
  due: readonly orders.OrderRecord[],
  sessions: Sessions,
  signal: AbortSignal,
): Promise<void> {
  if (due.length === 0) return;
  await readBack(scope, tokenId, await sessions.reading(tokenId), signal);
  for (const order of due) {
    if ((await keepWhatIsThere(scope, order)) === 0) continue;
    const age = scope.now().getTime() - (order.sentAt ?? order.createdAt).getTime();
    if (age < UNKNOWN_FOR_MS) continue;
    if (order.rewrites >= MOST_REWRITES) await giveUp(scope, order);
    else
      await rewriteOrder(
        scope,
        order,
        await sessions.limits(tokenId),
        order.eventId ? "event-stuck" : "answer-lost",
      );
  }
}

/** Confirms what was read back; answers how many licenses are still missing. */
async function keepWhatIsThere(scope: Scope, order: orders.OrderRecord): Promise<number> {
  return transaction(scope, async (tx) => {
    const items = (await orders.items(tx, order.id)).filter(({ state }) => state === "sent");
    const there = await settling.standing(tx, order.id, order.tokenId);
    const wanted = order.verb === "associate";
    const confirmed = items.filter(({ titleId, holder }) => there.has(`${titleId} ${holder}`) === wanted);
    await settling.write(
      tx,
      order.id,
      confirmed.map(({ titleId, holder }) => ({ titleId, holder, state: "confirmed", reason: null })),
    );
    await settling.sign(tx, order.id, order.tokenId, order.operationId);
    const missing = items.length - confirmed.length;
    const reads = order.reads + 1;
    await orders.move(
      tx,
      order.id,
      ["unknown"],
      missing === 0 ? { state: "settled", settledAt: tx.now(), reads } : { state: "unknown", reads },
    );
    return missing;
  });
}

async function giveUp(scope: Scope, order: orders.OrderRecord): Promise<void> {
  await transaction(scope, async (tx) => {
    await orders.markItems(tx, order.id, ["sent"], { state: "missing" });
    await orders.move(tx, order.id, ["unknown"], { state: "settled", settledAt: tx.now() });
    await operations.log(tx, order.operationId, "given-up", { order: order.number });
  });
}
