import { deliverDue } from "#lib/apple-emulator/notifications/deliver.ts";
import { nextDueAt, settle } from "#lib/apple-emulator/schedule/settle.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

const LONGEST_TIMER_MS = 2_147_483_647;

/** Wakes a world when something in it is due, so that events complete though nobody asks. */
export class Alarm {
  readonly #world: World;
  #timer: NodeJS.Timeout | undefined;
  #off = false;

  constructor(world: World) {
    this.#world = world;
  }

  set(): void {
    clearTimeout(this.#timer);
    const dueAt = nextDueAt(this.#world);
    if (dueAt === undefined || this.#off) return;
    const wait = Math.min(LONGEST_TIMER_MS, Math.max(0, dueAt - this.#world.clock.now()));
    this.#timer = setTimeout(() => void this.#ring(), wait);
    this.#timer.unref();
  }

  off(): void {
    this.#off = true;
    clearTimeout(this.#timer);
  }

  async #ring(): Promise<void> {
    settle(this.#world);
    await deliverDue(this.#world);
    this.set();
  }
}
