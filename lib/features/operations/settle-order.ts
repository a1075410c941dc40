import "server-only";
import type { EventState } from "#lib/apple/events.ts";
import * as operations from "#lib/data/operations.ts";
import * as orders from "#lib/data/orders.ts";
import * as settling from "#lib/data/settling.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { settle } from "#lib/domain/licenses/settlement.ts";
import { queueInstalls } from "#lib/features/mdm/queue-installs.ts";
import type { Scope } from "#lib/scope.ts";

/** Apple may list what it did only after a moment; so many times it is read before a license counts as missing. */
export const MOST_READS = 3;

/**
 * Compares an order with what was just read back. What is there counts, whatever the event said; what is not is refused
 * for the event's reason, read again a little later, or in the end missing.
 */
export async function settleOrder(scope: Scope, order: orders.OrderRecord): Promise<void> {
  await transaction(scope, async (tx) => {
    const items = (await orders.items(tx, order.id)).filter(({ state }) => state === "sent");
    const there = await settling.standing(tx, order.id, order.tokenId);
    const outcomes = settle(
      { verb: order.verb as orders.OrderVerb, pairs: items.map((item) => ({ ...item, key: item.holder })) },
      eventOf(order),
      ({ titleId, holder }) => there.has(`${titleId} ${holder}`),
    );
    const last = order.reads + 1 >= MOST_READS;
    const settled = outcomes.flatMap(({ pair, outcome }): settling.Settled[] => {
      const { titleId, holder } = pair;
      if (outcome.state === "confirmed") return [{ titleId, holder, state: "confirmed", reason: null }];
      if (outcome.state === "refused") return [{ titleId, holder, state: "refused", reason: outcome.number }];
      return last ? [{ titleId, holder, state: "missing", reason: null }] : [];
    });
    await settling.write(tx, order.id, settled);
    await settling.sign(tx, order.id, order.tokenId, order.operationId);
    if (order.verb === "associate") await queueInstalls(tx, order.tokenId, settled.filter(isConfirmed));
    await conclude(tx, order, settled.length === items.length, settled);
  });
}

const isConfirmed = ({ state }: settling.Settled): boolean => state === "confirmed";

async function conclude(
  tx: Tx,
  order: orders.OrderRecord,
  complete: boolean,
  settled: readonly settling.Settled[],
) {
  const confirmed = settled.filter(({ state }) => state === "confirmed").length;
  await operations.log(tx, order.operationId, "read-back", {
    order: order.number,
    confirmed,
    of: settled.length,
  });
  const reads = order.reads + 1;
  await orders.move(
    tx,
    order.id,
    ["answered"],
    complete ? { state: "settled", settledAt: tx.now(), reads } : { state: "answered", reads },
  );
}

function eventOf(order: orders.OrderRecord): Pick<EventState, "status" | "failures"> | null {
  if (order.eventStatus !== "COMPLETE" && order.eventStatus !== "FAILED") return null;
  return { status: order.eventStatus, failures: (order.failures ?? []) as unknown as EventState["failures"] };
}
