import "server-only";
import { AppleError } from "#lib/apple/errors.ts";
import * as orders from "#lib/data/orders.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { nextLook, type Look } from "#lib/domain/licenses/order-steps.ts";
import { lookAtAnswered, lookAtUnknown } from "#lib/features/operations/look-back.ts";
import { pollOrder } from "#lib/features/operations/poll-order.ts";
import { sendOrder } from "#lib/features/operations/send-order.ts";
import type { Sessions } from "#lib/features/operations/sessions.ts";
import { keepWaiting } from "#lib/features/operations/keep-waiting.ts";
import { withdrawOrders } from "#lib/features/operations/withdraw-orders.ts";
import { noteTrouble } from "#lib/features/token-health.ts";
import { env } from "#lib/platform/env.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** One token's trouble leaves its orders as they stand and never keeps another's from going on. */
export async function advanceToken(
  scope: Granted<"license:assign">,
  operationId: string,
  tokenId: string,
  all: readonly orders.OrderRecord[],
  sessions: Sessions,
  signal: AbortSignal,
): Promise<boolean> {
  const due = all.flatMap((order) => {
    const look = nextLook(order, scope.now(), env().EVENT_POLL_SECONDS * 1000);
    return look && look.at <= scope.now() ? [{ order, look }] : [];
  });
  try {
    for (const { order, look } of due) await take(scope, order, look, sessions);
    const step = (name: Look["step"]) =>
      due.filter(({ look }) => look.step === name).map(({ order }) => order);
    await lookAtUnknown(scope, tokenId, step("unknown"), sessions, signal);
    await lookAtAnswered(scope, tokenId, operationId, sessions, signal);
    return false;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Refusal) return withdrawUnsent(scope, all, error);
    if (!(error instanceof AppleError)) throw error;
    await transaction(scope, (tx) => noteTrouble(tx, tokenId, error));
    return true;
  }
}

async function take(
  scope: Granted<"license:assign">,
  order: orders.OrderRecord,
  look: Look,
  sessions: Sessions,
) {
  if (look.step === "found-sending") await transaction(scope, (tx) => presumeUnknown(tx, order));
  if (look.step === "send") await sendOrder(scope, order, await sessions.writing(order.tokenId));
  if (look.step === "poll") await pollOrder(scope, order, await sessions.reading(order.tokenId));
}

/** Found on its way: the process that sent it died, and with it the answer. */
async function presumeUnknown(tx: Tx, order: orders.OrderRecord): Promise<void> {
  await orders.move(tx, order.id, ["sending"], { state: "unknown" });
  await orders.markItems(tx, order.id, ["planned"], { state: "sent" });
}

/** The token cannot act: what was not sent is not going to be by this operation, and waits for the token. */
async function withdrawUnsent(
  scope: Granted<"license:assign">,
  all: readonly orders.OrderRecord[],
  refusal: Refusal,
) {
  await withdrawOrders(scope, all, { reason: refusal.reason, ...refusal.facts }, keepWaiting);
  return all.some(({ state }) => state !== "planned");
}
