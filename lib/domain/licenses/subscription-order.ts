export const subscriptionVerbs = ["associate", "disassociate"] as const;
export type SubscriptionVerb = (typeof subscriptionVerbs)[number];

/** Written down; on its way, or nobody knows; accepted by Apple; over. */
export const subscriptionOrderStates = ["written", "leaving", "accepted", "done", "failed"] as const;
export type SubscriptionOrderState = (typeof subscriptionOrderStates)[number];

export interface Seat {
  clientUserId: string;
  renewing: boolean;
}

/** Of those asked for, who does not have yet what was asked, by what Apple lists. */
export function stillMissing(
  { verb, renewing, clientUserIds }: { verb: string; renewing: boolean; clientUserIds: readonly string[] },
  seats: readonly Seat[],
): string[] {
  const held = new Map(seats.map((seat) => [seat.clientUserId, seat.renewing]));
  return clientUserIds.filter((id) => (verb === "associate" ? held.get(id) !== renewing : held.has(id)));
}
