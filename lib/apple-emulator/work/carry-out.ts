import { notifyEvent } from "#lib/apple-emulator/notifications/event-notifications.ts";
import type { AppleEvent } from "#lib/apple-emulator/state/event.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";
import { assetTasks, revokeTasks } from "#lib/apple-emulator/work/asset-tasks.ts";
import { failuresOf } from "#lib/apple-emulator/work/failures.ts";
import { subscriptionTasks } from "#lib/apple-emulator/work/subscription-tasks.ts";
import type { Outcome, Task, Workplace } from "#lib/apple-emulator/work/task.ts";
import { userTasks } from "#lib/apple-emulator/work/user-tasks.ts";

/** Does what an event promised, notes what became of it, and tells whoever wants to be told. */
export function carryOut(world: World, location: Location, event: AppleEvent): void {
  const now = world.clock.now();
  const outcomes = location.batch(now, () => perform(event, tasksOf(workplaceAt(world, location), event)));
  event.numCompleted = outcomes.filter((outcome) => outcome.failed === undefined).length;
  if (event.stuckAfter === undefined) {
    event.failures = failuresOf(outcomes);
    event.status = event.failures.length > 0 ? "FAILED" : "COMPLETE";
  }
  notifyEvent(world, location, event, outcomes);
}

export function workplaceAt(world: World, location: Location): Workplace {
  const serials = new Set(world.devices.map(({ serial }) => serial.toUpperCase()));
  return {
    location,
    switches: world.switches,
    chance: world.chance,
    now: world.clock.now(),
    knowsSerial: (serialNumber) => serials.has(serialNumber.toUpperCase()),
  };
}

export function tasksOf(work: Workplace, { order, eventId }: AppleEvent): Task[] {
  if ("users" in order) return userTasks(work, order);
  if ("adamIds" in order) return subscriptionTasks(work, order, eventId);
  return order.type === "REVOKE" ? revokeTasks(work, order) : assetTasks(work, order);
}

function perform({ failing, stuckAfter }: AppleEvent, tasks: readonly Task[]): Outcome[] {
  const failsFrom = failing ? tasks.length - failing.count : tasks.length;
  return tasks
    .slice(0, stuckAfter ?? tasks.length)
    .map((task, index) =>
      index >= failsFrom && failing ? { ...task.blame(), failed: failing.number } : task.perform(),
    );
}
