import "server-only";
import { AppleError } from "#lib/apple/errors.ts";
import * as operations from "#lib/data/operations.ts";
import * as registrations from "#lib/data/registrations.ts";
import { transaction } from "#lib/data/transaction.ts";
import * as userOrders from "#lib/data/user-orders.ts";
import { afterTroubleMs, nextLook, type Look } from "#lib/domain/licenses/order-steps.ts";
import type { Sessions } from "#lib/features/operations/sessions.ts";
import { noteProgress } from "#lib/features/registration/finish.ts";
import { lookBack } from "#lib/features/registration/look-back.ts";
import { pollUserOrder } from "#lib/features/registration/poll-user-order.ts";
import { sendUserOrder } from "#lib/features/registration/send-user-order.ts";
import { withdrawUnsent } from "#lib/features/registration/withdraw-unsent.ts";
import { writeUserOrders } from "#lib/features/registration/write-user-orders.ts";
import { noteTrouble } from "#lib/features/token-health.ts";
import { env } from "#lib/platform/env.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

type Order = userOrders.UserOrderRecord;

/** Somebody who is just being retired is registered afterwards, and the other way round. */
const OPPOSITE_MS = 5_000;

/** Does everything of a registration that is due now; answers when something is due again (real time), or that all is over. */
export async function advanceRegistration(
  scope: Granted<"registration:write">,
  operationId: string,
  sessions: Sessions,
  signal: AbortSignal,
): Promise<Date | "over"> {
  const operation = await transaction(scope, (tx) => operations.get(tx, operationId));
  const { tokenId } = operation;
  if (tokenId === null) return "over";
  if (operation.stopAsked)
    await transaction(scope, (tx) => registrations.withdraw(tx, operationId, "stopped"));
  const now = scope.now();
  const work = { operationId, tokenId, sessions, signal };
  let troubled = false;
  try {
    await writeUserOrders(scope, work);
    for (const { order, look } of await dueOrders(scope, operationId))
      await take(scope, order, look, sessions);
    await lookBack(scope, work);
  } catch (error) {
    signal.throwIfAborted();
    troubled = error instanceof AppleError;
    if (error instanceof Refusal) await withdrawUnsent(scope, operationId, tokenId, error);
    else if (!troubled) throw error;
    await transaction(scope, (tx) => noteTrouble(tx, tokenId, error));
  }
  await noteProgress(scope, operationId);
  return nextMoment(scope, operation, { now, troubled });
}

const pollEveryMs = () => env().EVENT_POLL_SECONDS * 1000;

async function dueOrders(
  scope: Granted<"registration:write">,
  operationId: string,
): Promise<{ order: Order; look: Look }[]> {
  const all = await transaction(scope, (tx) => userOrders.ofOperation(tx, operationId));
  return all.flatMap((order) => {
    const look = nextLook(order, scope.now(), pollEveryMs());
    return look && look.at <= scope.now() ? [{ order, look }] : [];
  });
}

async function take(
  scope: Granted<"registration:write">,
  order: Order,
  { step }: Look,
  sessions: Sessions,
): Promise<void> {
  if (step === "found-sending")
    await transaction(scope, async (tx) => {
      await userOrders.move(tx, order.id, ["sending"], { state: "unknown" });
      await userOrders.markSent(tx, order.id);
    });
  if (step === "send") await sendUserOrder(scope, order, await sessions.writing(order.tokenId));
  if (step === "poll") await pollUserOrder(scope, order, await sessions.reading(order.tokenId));
}

async function nextMoment(
  scope: Granted<"registration:write">,
  operation: operations.OperationRecord,
  { now, troubled }: { now: Date; troubled: boolean },
): Promise<Date | "over"> {
  const { orders, wanted } = await transaction(scope, async (tx) => ({
    orders: await userOrders.ofOperation(tx, operation.id),
    wanted: (await registrations.tally(tx, operation.id))["wanted"] ?? 0,
  }));
  const open = orders.filter((order) => nextLook(order, now, 0) !== null);
  const looks = open.flatMap((order) => nextLook(order, now, pollEveryMs())?.at.getTime() ?? []);
  if (wanted > 0) looks.push(now.getTime() + OPPOSITE_MS);
  if (looks.length === 0) return "over";
  const soonest = Math.min(...looks) - scope.clockOffsetMs;
  const unasked = wanted > 0 ? [operation, ...open] : open;
  return new Date(troubled ? Math.max(soonest, Date.now() + afterTroubleMs(unasked, now)) : soonest);
}
