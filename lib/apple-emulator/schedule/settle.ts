import type { World } from "#lib/apple-emulator/state/world.ts";
import { carryOut } from "#lib/apple-emulator/work/carry-out.ts";
import { endPeriods } from "#lib/apple-emulator/schedule/subscription-periods.ts";
import { actAsRival } from "#lib/apple-emulator/schedule/rival.ts";

/** Does all that is due by the world's clock; with `everything`, also the events that are not due yet. */
export function settle(world: World, everything = false): void {
  const now = world.clock.now();
  const due = world.pending.filter(({ event }) => everything || event.dueAt <= now);
  if (due.length > 0) {
    const done = new Set(due);
    world.pending = world.pending.filter((promise) => !done.has(promise));
    for (const { location, event } of due) carryOut(world, location, event);
  }
  endPeriods(world, now);
  actAsRival(world, now);
  if (due.length > 0) world.onChange();
}

/** When something is due next, on the world's clock. */
export function nextDueAt(world: World): number | undefined {
  const moments = [
    ...world.pending.map(({ event }) => event.dueAt),
    world.deliveries.nextDueAt(),
    world.rivalActsAt,
  ].filter((moment) => moment !== undefined);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}
