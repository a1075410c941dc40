import { enqueue } from "#lib/apple-emulator/notifications/enqueue.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import { countsOf, type Subscription } from "#lib/apple-emulator/state/subscription.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

/** When a period is over, what was to expire does, and the rest is renewed for a month. */
export function endPeriods(world: World, now: number): void {
  const today = new Date(now).toISOString().slice(0, 10);
  for (const location of world.locations.values()) {
    for (const subscription of location.subscriptions) {
      if (!isOver(subscription, today)) continue;
      location.batch(now, () => {
        while (isOver(subscription, today)) endPeriod(world, location, subscription);
      });
      notifySubscriptionCount(world, location, subscription);
    }
  }
}

function isOver({ status, periodEndDate }: Subscription, today: string): boolean {
  return status === "ACTIVE" && periodEndDate < today;
}

function endPeriod(world: World, location: Location, subscription: Subscription): void {
  const ended = subscription.assignments.filter(({ renewing }) => !renewing);
  subscription.assignments = subscription.assignments.filter(({ renewing }) => renewing);
  subscription.total.expiring = 0;
  if (subscription.total.renewing === 0) subscription.status = "INACTIVE";
  else subscription.periodEndDate = monthAfter(subscription.periodEndDate);
  location.touch("subscriptions");

  const { adamId } = subscription;
  for (const { clientUserId, renewing, endsWithPeriod: eventId } of ended) {
    if (eventId === undefined) continue;
    const assignments = [{ adamId, clientUserId, renewing }];
    const fields = { assignments, eventId, result: "SUCCESS", type: "DISASSOCIATE" };
    enqueue(world, location, "SUBSCRIPTION_MANAGEMENT", fields);
  }
}

export function notifySubscriptionCount(world: World, location: Location, subscription: Subscription): void {
  const { parentAdamId, adamId } = subscription;
  const { available, total } = countsOf(subscription);
  enqueue(world, location, "SUBSCRIPTION_COUNT", { parentAdamId, adamId, counts: { available, total } });
}

function monthAfter(date: string): string {
  const end = new Date(`${date}T00:00:00Z`);
  const day = end.getUTCDate();
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + 1);
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(day, lastDay));
  return end.toISOString().slice(0, 10);
}
