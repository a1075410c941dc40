import "server-only";
import { kindOfNumber } from "#lib/apple/error-numbers.ts";
import * as due from "#lib/data/due.ts";
import * as operations from "#lib/data/operations.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import * as userOrders from "#lib/data/user-orders.ts";
import { MOST_TRIES, outcomeOf } from "#lib/domain/registration/outcome.ts";
import type { UserVerb } from "#lib/domain/registration/registration.ts";
import { tellHolders } from "#lib/features/registration/tell-holders.ts";
import type { Scope } from "#lib/scope.ts";

/** Apple may list what it did only after a moment; so many times it is read before somebody counts as missing. */
const MOST_READS = 3;

type Order = userOrders.UserOrderRecord;
type Settled = userOrders.SettledPerson;

/**
 * Compares an order with whom the location knows by now. Who is there counts, whatever the event said; the rest are
 * refused for its reason, asked for anew without what Apple would not take, read again later, or in the end missing.
 */
export async function settleUserOrder(scope: Scope, order: Order): Promise<void> {
  await transaction(scope, async (tx) => {
    const people = await userOrders.people(tx, order);
    const open = people.filter(({ state }) => state === "sent");
    const settled = open.map((person) => judged(order, person));
    const last = order.reads + 1 >= MOST_READS;
    await conclude(tx, order, open, last ? settled : settled.filter(({ state }) => state !== "missing"));
  });
}

/** Keeps who is there of an order whose answer was lost; in the end the rest are wanted again. */
export async function keepWhoIsThere(scope: Scope, order: Order, { last }: { last: boolean }): Promise<void> {
  await transaction(scope, async (tx) => {
    const people = await userOrders.people(tx, order);
    const open = people.filter(({ state }) => state === "sent");
    const settled = open.map((person): Settled => {
      const { state, ...rest } = judged(order, person);
      if (state === "confirmed") return { ...rest, state };
      return { ...rest, state: person.tries < MOST_TRIES ? "wanted" : "missing" };
    });
    await conclude(tx, order, open, last ? settled : settled.filter(({ state }) => state === "confirmed"));
  });
}

function judged({ verb, failures }: Order, person: userOrders.OrderedPerson): Settled {
  const { id, clientUserId, status, tries, managedAccount, omits } = person;
  const number = numberOf(failures, clientUserId);
  const linked = managedAccount !== null && !omits.includes("account");
  const kind = number === null ? null : kindOfNumber(number);
  const passing = kind === "busy" || kind === "throttled";
  const outcome = outcomeOf({ verb: verb as UserVerb, status, number, linked, tries, passing });
  if (outcome.state === "wanted")
    return { id, ...outcome, omits: [...new Set([...omits, ...outcome.omits])] };
  if (outcome.state === "missing") return { id, state: "missing", number: null, omits };
  const noted = outcome.number ?? (omits.includes("account") ? person.number : null);
  return { id, state: outcome.state, number: noted, omits };
}

/** What an event said of an id; a failure that names nobody speaks of everybody. */
function numberOf(failures: unknown, clientUserId: string): number | null {
  const all = (failures ?? []) as { number: number; clientUserIds: string[] }[];
  const named = all.find(({ clientUserIds }) => clientUserIds.includes(clientUserId));
  return (named ?? all.find(({ clientUserIds }) => clientUserIds.length === 0))?.number ?? null;
}

async function conclude(
  tx: Tx,
  order: Order,
  open: readonly userOrders.OrderedPerson[],
  settled: readonly Settled[],
): Promise<void> {
  await userOrders.settle(tx, settled);
  await ownThem(tx, order, open, settled);
  await due.wake(tx, "invitations", order.tokenId);
  await tellHolders(tx, order, open, settled);
  const confirmed = settled.filter(({ state }) => state === "confirmed").length;
  const of = settled.length;
  await operations.log(tx, order.operationId, "read-back", { order: order.number, confirmed, of });
  const reads = order.reads + 1;
  const complete = settled.length === open.length;
  const state = order.state as "answered" | "unknown";
  await userOrders.move(
    tx,
    order.id,
    [state],
    complete ? { state: "settled", settledAt: tx.now(), reads } : { state, reads },
  );
}

/** A sync may have taken whom we registered for somebody else, by the e-mail address. */
async function ownThem(
  tx: Tx,
  { verb, tokenId }: Order,
  open: readonly userOrders.OrderedPerson[],
  settled: readonly Settled[],
): Promise<void> {
  const confirmed = new Set(settled.flatMap(({ id, state }) => (state === "confirmed" ? id : [])));
  for (const person of open)
    if (verb === "create" && confirmed.has(person.id) && person.personId !== null)
      if (person.takenFor !== person.personId) await userOrders.own(tx, tokenId, person);
}
