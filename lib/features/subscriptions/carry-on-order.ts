import "server-only";
import { AppleError, OutcomeUnknown } from "#lib/apple/errors.ts";
import * as changes from "#lib/data/changes.ts";
import { alone } from "#lib/data/locks.ts";
import * as subscriptions from "#lib/data/subscriptions.ts";
import { transaction } from "#lib/data/transaction.ts";
import { stillMissing } from "#lib/domain/licenses/subscription-order.ts";
import { asProblem } from "#lib/features/apple-refusals.ts";
import { openSession, type AppleSession } from "#lib/features/apple-session.ts";
import { seatsAtApple } from "#lib/features/subscriptions/seats-at-apple.ts";
import { refuseUnlessWritable } from "#lib/features/subscriptions/refuse-unless-writable.ts";
import { tokenToChange } from "#lib/features/token-here.ts";
import { env } from "#lib/platform/env.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

type Order = subscriptions.SubscriptionOrder;
type Next = "over" | { afterMs: number };

/** An order that left may still be carried out for so long; Apple is looked at only then, and before it is sent again. */
const UNKNOWN_FOR_MS = 10 * 60_000;
const AGAIN_MS = 60_000;
const MOST_ATTEMPTS = 3;

/** Takes an order one step on: what Apple lists is read first, and only what is missing there is sent. */
export async function carryOnOrder(
  scope: Granted<"subscription:write">,
  orderId: string,
  signal: AbortSignal,
): Promise<Next> {
  const ran = await alone(`subscription order ${orderId}`, () => step(scope, orderId, signal));
  return ran ? ran.result : { afterMs: AGAIN_MS };
}

async function step(
  scope: Granted<"subscription:write">,
  orderId: string,
  signal: AbortSignal,
): Promise<Next> {
  const order = await transaction(scope, (tx) => subscriptions.find(tx, orderId));
  if (!order || order.state === "done" || order.state === "failed") return "over";
  try {
    const session = await openSession(scope, order.tokenId, signal, { awaited: true });
    if (order.state === "accepted" && order.eventId !== null)
      return await follow(scope, order, order.eventId, session);
    const left = order.sentAt === null ? Infinity : scope.now().getTime() - order.sentAt.getTime();
    if (order.state === "leaving" && left < UNKNOWN_FOR_MS) return { afterMs: UNKNOWN_FOR_MS - left };
    return await send(scope, order, session);
  } catch (error) {
    if (signal.aborted) throw error;
    if (error instanceof OutcomeUnknown) return { afterMs: UNKNOWN_FOR_MS };
    if (!(error instanceof AppleError) && !(error instanceof Refusal)) throw error;
    if (error instanceof AppleError && isPassing(error)) return surelyNotSent(scope, order);
    return settle(scope, order, { state: "failed", problem: asProblem(error) });
  }
}

const isPassing = ({ kind }: AppleError) => kind === "busy" || kind === "throttled" || kind === "unreachable";

/** Apple did not take it: it is as if it had never left. */
async function surelyNotSent(scope: Granted<"subscription:write">, order: Order): Promise<Next> {
  const { state, attempts } = order;
  if (state !== "accepted")
    await transaction(scope, (tx) => subscriptions.move(tx, order.id, { state: "written", attempts }));
  return { afterMs: AGAIN_MS };
}

async function send(
  scope: Granted<"subscription:write">,
  order: Order,
  session: AppleSession,
): Promise<Next> {
  const missing = stillMissing(order, await seatsAtApple(session, order.adamId));
  if (missing.length === 0) return settle(scope, order, { state: "done", missing });
  await transaction(scope, async (tx) => refuseUnlessWritable(tx, await tokenToChange(tx, order.tokenId)));
  if (order.attempts >= MOST_ATTEMPTS) return settle(scope, order, { state: "failed", missing });
  const { maxSubscriptionClientUserIds } = await session.limits();
  await transaction(scope, (tx) => subscriptions.move(tx, order.id, { state: "leaving", missing }));
  const targets = {
    adamIds: [order.adamId],
    clientUserIds: missing.slice(0, maxSubscriptionClientUserIds),
  };
  const { client } = session;
  const { eventId } = await (order.verb === "associate"
    ? client.associateSubscriptions({ ...targets, renewing: order.renewing })
    : client.disassociateSubscriptions({ ...targets, deferred: false }));
  await transaction(scope, (tx) => subscriptions.move(tx, order.id, { state: "accepted", eventId }));
  return { afterMs: env().EVENT_POLL_SECONDS * 1000 };
}

/** The event over, Apple's list has the last word. */
async function follow(
  scope: Granted<"subscription:write">,
  order: Order,
  eventId: string,
  session: AppleSession,
): Promise<Next> {
  const event = await session.client.event(eventId);
  if (event.status === "PENDING") return { afterMs: env().EVENT_POLL_SECONDS * 1000 };
  const missing = stillMissing(order, await seatsAtApple(session, order.adamId));
  if (missing.length === 0) return settle(scope, order, { state: "done", missing });
  if (event.completed > 0 && event.completed === event.requested && event.failures.length === 0) {
    await transaction(scope, (tx) =>
      subscriptions.move(tx, order.id, { state: "written", attempts: 0, missing }),
    );
    return { afterMs: 0 };
  }
  const number = event.failures[0]?.number ?? null;
  const problem = { reason: "apple-refused", number, status: null };
  return settle(scope, order, { state: "failed", missing, problem });
}

async function settle(
  scope: Granted<"subscription:write">,
  order: Order,
  end: Parameters<typeof subscriptions.move>[2],
): Promise<"over"> {
  await transaction(scope, async (tx) => {
    await subscriptions.move(tx, order.id, end);
    await changes.tell(tx, "tokens", order.tokenId);
  });
  return "over";
}
