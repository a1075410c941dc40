import { DAY_MS } from "#lib/apple-emulator/apple-date.ts";
import type { OutsideAct } from "#lib/apple-emulator/outside/act.ts";
import { notifySubscriptionCount } from "#lib/apple-emulator/schedule/subscription-periods.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import { countsOf } from "#lib/apple-emulator/state/subscription.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

/** Seats bought in the portal, or their number changed. */
export function subscribe(
  world: World,
  location: Location,
  act: Extract<OutsideAct, { do: "subscribe" }>,
): object {
  const { adamId, parentAdamId = null, renewing = 0, expiring = 0 } = act;
  let subscription = location.subscriptions.find((one) => one.adamId === adamId);
  if (!subscription) {
    const periodEndDate = new Date(world.clock.now() + 30 * DAY_MS).toISOString().slice(0, 10);
    const total = { renewing: 0, expiring: 0 };
    subscription = {
      parentAdamId,
      adamId,
      status: "ACTIVE",
      periodEndDate,
      total,
      assignments: [],
      admins: [],
    };
    location.subscriptions.push(subscription);
  }
  subscription.total = { renewing, expiring };
  if (act.periodEndDate !== undefined) subscription.periodEndDate = act.periodEndDate;
  location.touch("subscriptions");
  notifySubscriptionCount(world, location, subscription);
  return { adamId, periodEndDate: subscription.periodEndDate, counts: countsOf(subscription) };
}
