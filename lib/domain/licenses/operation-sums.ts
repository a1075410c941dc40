/** How many licenses of an operation stand at which stage; orders as requests to Apple. */
export interface OperationSums {
  total: number;
  sent: number;
  answered: number;
  confirmed: number;
  refused: number;
  missing: number;
  notSent: number;
  orders: number;
  ordersAccepted: number;
  ordersOver: number;
}

export type ItemTally = Partial<
  Record<"planned" | "sent" | "confirmed" | "refused" | "missing" | "not-sent" | "moved", number>
>;

/** What moved to another order is counted there. */
export function sumUp(
  tally: ItemTally,
  orders: readonly { number: number; state: string; eventId: string | null }[],
): OperationSums {
  const { planned = 0, sent = 0, confirmed = 0, refused = 0, missing = 0 } = tally;
  const notSent = tally["not-sent"] ?? 0;
  const real = orders.filter(({ number }) => number > 0);
  return {
    total: planned + sent + confirmed + refused + missing + notSent,
    sent: sent + confirmed + refused + missing,
    answered: confirmed + refused + missing,
    confirmed,
    refused,
    missing,
    notSent,
    orders: real.length,
    ordersAccepted: real.filter(({ eventId }) => eventId !== null).length,
    ordersOver: real.filter(({ state }) => state === "settled" || state === "withdrawn").length,
  };
}

export type OperationOutcome = "done" | "partly" | "failed" | "stopped";

export function outcomeOf(
  { total, confirmed, notSent }: OperationSums,
  stopAsked: boolean,
): OperationOutcome {
  if (stopAsked && (notSent > 0 || total === 0)) return "stopped";
  if (confirmed === total) return "done";
  return confirmed > 0 ? "partly" : "failed";
}
