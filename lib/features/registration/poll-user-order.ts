import "server-only";
import { AppleError, type AppleErrorKind } from "#lib/apple/errors.ts";
import * as operations from "#lib/data/operations.ts";
import { transaction } from "#lib/data/transaction.ts";
import * as userOrders from "#lib/data/user-orders.ts";
import type { AppleSession } from "#lib/features/apple-session.ts";
import type { Scope } from "#lib/scope.ts";

/** Apple: what is still pending after ten minutes may be asked for again. We look first. */
const STUCK_AFTER_MS = 600_000;

/** Apple has forgotten the event, or will not tell of it: its list of people is read instead. */
const withoutAnEvent: readonly AppleErrorKind[] = ["unknown-event", "refused", "bad-request", "gone"];

/** Asks Apple how far an event is; when it is over, its failures are kept and the order waits for being read back. */
export async function pollUserOrder(
  scope: Scope,
  order: userOrders.UserOrderRecord,
  session: AppleSession,
): Promise<void> {
  const event = await session.client.event(order.eventId ?? "").catch((error: unknown) => {
    if (error instanceof AppleError && withoutAnEvent.includes(error.kind)) return null;
    throw error;
  });
  await transaction(scope, async (tx) => {
    const polledAt = tx.now();
    if (event?.status === "PENDING") {
      const stuck = order.sentAt !== null && polledAt.getTime() - order.sentAt.getTime() > STUCK_AFTER_MS;
      await userOrders.move(tx, order.id, ["sent"], { state: stuck ? "unknown" : "sent", polledAt });
      return;
    }
    const failures = (event?.failures ?? []).map(({ number, clientUserIds }) => ({ number, clientUserIds }));
    const eventStatus = event?.status ?? "FORGOTTEN";
    await userOrders.move(tx, order.id, ["sent"], {
      state: "answered",
      eventStatus,
      failures,
      eventAt: polledAt,
      polledAt,
    });
    await operations.log(tx, order.operationId, "event-over", {
      order: order.number,
      status: eventStatus,
      completed: event?.completed ?? 0,
      requested: event?.requested ?? 0,
    });
  });
}
