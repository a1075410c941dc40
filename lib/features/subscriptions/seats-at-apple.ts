import "server-only";
import type { AppleSession } from "#lib/features/apple-session.ts";
import type { Seat } from "#lib/domain/licenses/subscription-order.ts";

/** Everybody who has a seat of a subscription, in the order of Apple's ids for them. */
export async function seatsAtApple({ client }: AppleSession, adamId: string): Promise<Seat[]> {
  const seats: Seat[] = [];
  for await (const page of client.subscriptionAssignments({ adamId: [adamId] })) seats.push(...page.records);
  return seats.toSorted((one, other) => (one.clientUserId < other.clientUserId ? -1 : 1));
}
