import "server-only";
import { AppleError, OutcomeUnknown } from "#lib/apple/errors.ts";
import type { UserRequest } from "#lib/apple/users.ts";
import * as operations from "#lib/data/operations.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import * as userOrders from "#lib/data/user-orders.ts";
import { isAppleRefusalKind } from "#lib/domain/tokens/state.ts";
import { asProblem, asRefusal } from "#lib/features/apple-refusals.ts";
import type { AppleSession } from "#lib/features/apple-session.ts";
import { noteTrouble } from "#lib/features/token-health.ts";
import type { Scope } from "#lib/scope.ts";

type Order = userOrders.UserOrderRecord;

const BAD_EMAIL = 9717;
const TOO_MANY_USERS = 9714;
const MOST_ATTEMPTS = 8;

/**
 * Sends one order that stands written down. First it is marked as leaving: found so after a crash, nobody knows whether
 * it left, and Apple is read before anybody is asked for again. Apple's promise, the event, is kept at once.
 */
export async function sendUserOrder(scope: Scope, order: Order, session: AppleSession): Promise<void> {
  const people = await transaction(scope, (tx) => userOrders.people(tx, order));
  const leaving = await transaction(scope, async (tx) => {
    // Whoever asks to stop while the orders of a round are being sent is heard before the next of them leaves.
    const { stopAsked } = await operations.get(tx, order.operationId);
    const leave = { state: "sending", sentAt: tx.now(), attempts: { increment: 1 } } as const;
    return !stopAsked && userOrders.move(tx, order.id, ["planned"], leave);
  });
  if (!leaving) return;
  try {
    const { eventId } = await request(session, order.verb, people);
    await transaction(scope, async (tx) => {
      await userOrders.move(tx, order.id, ["sending"], { state: "sent", eventId });
      await userOrders.markSent(tx, order.id);
      await operations.log(tx, order.operationId, "order-accepted", { order: order.number, eventId });
    });
  } catch (error) {
    await noteFailure(scope, order, error);
  }
}

function request({ client }: AppleSession, verb: string, people: readonly userOrders.OrderedPerson[]) {
  if (verb === "retire") return client.retireUsers(people.map(({ clientUserId }) => clientUserId));
  const users = people.map(({ clientUserId, email, managedAccount, omits }): UserRequest => ({
    clientUserId,
    ...(email !== null && !omits.includes("email") && { email }),
    ...(managedAccount !== null && !omits.includes("account") && { managedAppleId: managedAccount }),
  }));
  return verb === "create" ? client.createUsers(users) : client.updateUsers(users);
}

/** An answer that was lost leaves the order unknown; a refusal means that nothing was queued. */
async function noteFailure(scope: Scope, order: Order, error: unknown): Promise<void> {
  if (error instanceof OutcomeUnknown)
    return transaction(scope, async (tx) => {
      await noteTrouble(tx, order.tokenId, error);
      await userOrders.move(tx, order.id, ["sending"], { state: "unknown", problem: asProblem(error) });
      await userOrders.markSent(tx, order.id);
      await operations.log(tx, order.operationId, "answer-lost", { order: order.number });
    });
  if (!(error instanceof AppleError)) throw error;
  const barred = isAppleRefusalKind(error.kind) || error.kind === "contested" || error.kind === "observing";
  await transaction(scope, async (tx) => {
    await noteTrouble(tx, order.tokenId, error);
    await noteRefused(tx, order, error, barred);
  });
  if (barred) throw asRefusal(error);
}

/** Nothing was queued: it goes again as it is, is written anew without what Apple would not take, or is over. */
async function noteRefused(tx: Tx, order: Order, error: AppleError, barred: boolean): Promise<void> {
  const { number } = error;
  const problem = asProblem(error);
  const passing = error.kind === "throttled" || error.kind === "busy" || error.kind === "unreachable";
  if (barred || (passing && order.attempts + 1 < MOST_ATTEMPTS)) {
    await userOrders.move(tx, order.id, ["sending"], { state: "planned", problem });
    await operations.log(tx, order.operationId, "order-put-off", { order: order.number, ...problem });
    return;
  }
  await userOrders.move(tx, order.id, ["sending"], { state: "settled", settledAt: tx.now(), problem });
  await operations.log(tx, order.operationId, "order-refused", { order: order.number, ...problem });
  if (number === BAD_EMAIL) return withoutEmail(tx, order, error.info?.clientUserIds ?? []);
  if (number === TOO_MANY_USERS) return userOrders.release(tx, order.id, { state: "wanted" });
  const refused = error.kind === "refused" || error.kind === "bad-request";
  await userOrders.release(
    tx,
    order.id,
    refused ? { state: "refused", number } : { state: "not-sent", number, problem: problem.reason },
  );
}

/** The address is only told for Apple's own admins to read: whoever's it does not like is registered without. */
async function withoutEmail(tx: Tx, order: Order, named: readonly string[]): Promise<void> {
  const people = await userOrders.people(tx, order);
  const meant = people.filter(({ clientUserId, omits }) => {
    return !omits.includes("email") && (named.length === 0 || named.includes(clientUserId));
  });
  if (meant.length === 0) return userOrders.release(tx, order.id, { state: "refused", number: BAD_EMAIL });
  await userOrders.settle(
    tx,
    meant.map(({ id, omits, number }) => ({ id, state: "wanted", number, omits: [...omits, "email"] })),
  );
  await userOrders.release(tx, order.id, { state: "wanted" });
}
