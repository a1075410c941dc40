import { wireError } from "#lib/apple-emulator/failure.ts";
import { enqueue } from "#lib/apple-emulator/notifications/enqueue.ts";
import type { AppleEvent } from "#lib/apple-emulator/state/event.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";
import type { Outcome } from "#lib/apple-emulator/work/task.ts";

/** Apple puts at most this many assignments or users into one notification. */
const BATCH = 100;

/** One kind of error and one asset a notification, successes first. */
export function notifyEvent(
  world: World,
  location: Location,
  event: AppleEvent,
  outcomes: readonly Outcome[],
): void {
  if (!location.target) return;
  const groups = Map.groupBy(outcomes, (outcome) => groupOf(event, outcome));
  for (const group of groups.values()) {
    const failed = group[0]?.failed;
    const result = failed === undefined ? "SUCCESS" : "FAILURE";
    const common = {
      eventId: event.eventId,
      result,
      type: event.order.type,
      ...(failed !== undefined && { error: wireError(failed) }),
    };
    const [type, field, elements] = elementsOf(event, group);
    for (let from = 0; from < elements.length; from += BATCH) {
      enqueue(world, location, type, { ...common, [field]: elements.slice(from, from + BATCH) });
    }
  }
}

function groupOf(event: AppleEvent, { failed, asset }: Outcome): string {
  const byAsset = event.order.type !== "REVOKE" && asset ? `${asset.adamId}/${asset.pricingParam}` : "";
  return `${failed ?? ""} ${byAsset}`;
}

function elementsOf(
  { order }: AppleEvent,
  group: readonly Outcome[],
): [type: string, field: string, unknown[]] {
  if ("users" in order) return ["USER_MANAGEMENT", "users", group.flatMap(({ users = [] }) => users)];
  if ("adamIds" in order) {
    return [
      "SUBSCRIPTION_MANAGEMENT",
      "assignments",
      group.flatMap(({ subscription }) => subscription ?? []),
    ];
  }
  return ["ASSET_MANAGEMENT", "assignments", group.flatMap(assignmentsOf)];
}

function assignmentsOf({ assignments, asset, target }: Outcome): unknown[] {
  return assignments ?? [{ ...asset, ...target }];
}
