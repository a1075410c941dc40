import "server-only";
import { AppleError, OutcomeUnknown } from "#lib/apple/errors.ts";
import { isOverLimit } from "#lib/apple/over-limit.ts";
import * as operations from "#lib/data/operations.ts";
import * as orders from "#lib/data/orders.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { holderOf } from "#lib/domain/licenses/holder.ts";
import { asProblem } from "#lib/features/apple-refusals.ts";
import type { AppleSession } from "#lib/features/apple-session.ts";
import { MOST_REWRITES, rewriteOrder } from "#lib/features/operations/rewrite-order.ts";
import { noteTrouble } from "#lib/features/token-health.ts";
import type { Scope } from "#lib/scope.ts";

/**
 * Sends one order that stands written down. First it is marked as leaving: found so after a crash, nobody knows whether
 * it left, and Apple is read before anything is asked again. Apple's promise, the event, is kept at once.
 */
export async function sendOrder(
  scope: Scope,
  order: orders.OrderRecord,
  session: AppleSession,
): Promise<void> {
  const request = await transaction(scope, (tx) => requestOf(tx, order.id));
  if (request === null) return void (await transaction(scope, (tx) => settleUnsent(tx, order)));

  if (!(await transaction(scope, (tx) => mayLeave(tx, order)))) return;
  try {
    const { eventId } =
      await session.client[order.verb === "associate" ? "associate" : "disassociate"](request);
    await transaction(scope, async (tx) => {
      await orders.move(tx, order.id, ["sending"], { state: "sent", eventId });
      await orders.markItems(tx, order.id, ["planned"], { state: "sent" });
      await operations.log(tx, order.operationId, "order-accepted", { order: order.number, eventId });
    });
  } catch (error) {
    const tooLarge = error instanceof AppleError && isOverLimit(error);
    if (tooLarge && order.rewrites < MOST_REWRITES) return writeAnew(scope, order, session);
    await noteFailure(scope, order, error);
  }
}

/** Whoever asks to stop while the orders of a round are being sent is heard before the next of them leaves. */
async function mayLeave(tx: Tx, order: orders.OrderRecord): Promise<boolean> {
  const { stopAsked } = await operations.get(tx, order.operationId);
  return (
    !stopAsked &&
    orders.move(tx, order.id, ["planned"], { state: "sending", sentAt: tx.now(), attempts: { increment: 1 } })
  );
}

/** Apple lowered its limits since the order was written: it is cut anew to what they are now. */
async function writeAnew(scope: Scope, order: orders.OrderRecord, session: AppleSession): Promise<void> {
  const { limits } = await session.client.serviceConfig({ fresh: true });
  await rewriteOrder(scope, { ...order, state: "sending" }, limits, "limits-changed");
}

/** The cross product that Apple is asked for; null when every license of the order stands already. */
async function requestOf(tx: Tx, orderId: string) {
  const items = (await orders.items(tx, orderId)).filter(({ state }) => state === "planned");
  if (items.length === 0) return null;
  const assets = new Map(
    items.map(({ adamId, pricingParam }) => [`${adamId} ${pricingParam}`, { adamId, pricingParam }]),
  );
  const holders = new Map(items.map((item) => [item.holder, item.reported ?? holderOf(item.holder).id]));
  const ids = (kind: "device" | "person") =>
    [...holders].filter(([holder]) => holderOf(holder).kind === kind).map(([, id]) => id);
  return { assets: [...assets.values()], serialNumbers: ids("device"), clientUserIds: ids("person") };
}

async function settleUnsent(tx: Tx, order: orders.OrderRecord): Promise<void> {
  await orders.move(tx, order.id, ["planned"], { state: "settled", settledAt: tx.now() });
}

/** An answer that was lost leaves the order unknown; a refusal means that nothing was queued. */
async function noteFailure(scope: Scope, order: orders.OrderRecord, error: unknown): Promise<void> {
  if (!(error instanceof AppleError) && !(error instanceof OutcomeUnknown)) throw error;
  const problem = asProblem(error);
  await transaction(scope, async (tx) => {
    await noteTrouble(tx, order.tokenId, error);
    if (error instanceof OutcomeUnknown) {
      await orders.move(tx, order.id, ["sending"], { state: "unknown", problem });
      await orders.markItems(tx, order.id, ["planned"], { state: "sent" });
      await operations.log(tx, order.operationId, "answer-lost", { order: order.number });
      return;
    }
    if (isPassing(error) && order.attempts < MOST_ATTEMPTS) {
      await orders.move(tx, order.id, ["sending"], { state: "planned", problem });
      await operations.log(tx, order.operationId, "order-put-off", { order: order.number, ...problem });
      return;
    }
    await orders.move(tx, order.id, ["sending"], { state: "settled", settledAt: tx.now(), problem });
    await orders.markItems(tx, order.id, ["planned"], unsent(error));
    await operations.log(tx, order.operationId, "order-refused", { order: order.number, ...problem });
  });
}

const MOST_ATTEMPTS = 8;

/** Apple was busy or asked for patience: nothing was queued, and the same order may go again. */
function isPassing({ kind }: AppleError): boolean {
  return kind === "throttled" || kind === "busy" || kind === "unreachable";
}

function unsent({ kind, number }: AppleError): { state: orders.ItemState; reason: number | null } {
  return kind === "refused" || kind === "bad-request"
    ? { state: "refused", reason: number }
    : { state: "not-sent", reason: number };
}
