import { settle } from "#lib/apple-emulator/schedule/settle.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

export interface ClockChange {
  /** Milliseconds since 1970. */
  now?: number | undefined;
  advanceMs?: number | undefined;
}

/** Forward, all that comes due in between is done; backward, what is waiting goes on waiting as long as before. */
export function moveClock(world: World, { now, advanceMs = 0 }: ClockChange): void {
  const before = world.clock.now();
  const target = (now ?? before) + advanceMs;
  world.clock.set(target);
  const back = before - target;
  if (back > 0) postpone(world, -back);
  settle(world);
  world.onChange();
}

function postpone(world: World, byMs: number): void {
  for (const { event } of world.pending) event.dueAt += byMs;
  for (const delivery of world.deliveries.all) delivery.dueAt += byMs;
  if (world.rivalActsAt !== undefined) world.rivalActsAt += byMs;
}
