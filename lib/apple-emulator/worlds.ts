import { makeWorld } from "#lib/apple-emulator/presets/make-world.ts";
import { Alarm } from "#lib/apple-emulator/schedule/alarm.ts";
import type { World, WorldOrigin } from "#lib/apple-emulator/state/world.ts";

export const DEFAULT_WORLD = "default";

/** The pretended Apples of one process, by name. */
export class Worlds {
  readonly #worlds = new Map<string, World>();
  readonly #alarms = new Map<string, Alarm>();
  readonly #hostNow: () => number;
  readonly #changed: (name: string, world: World | undefined) => void;

  constructor(hostNow: () => number, changed: (name: string, world: World | undefined) => void) {
    this.#hostNow = hostNow;
    this.#changed = changed;
  }

  get hostNow(): () => number {
    return this.#hostNow;
  }

  get(name: string): World | undefined {
    return this.#worlds.get(name);
  }

  get names(): string[] {
    return [...this.#worlds.keys()];
  }

  create(origin: WorldOrigin): World {
    return this.adopt(makeWorld(origin, this.#hostNow));
  }

  adopt(world: World): World {
    this.#alarms.get(world.name)?.off();
    const alarm = new Alarm(world);
    this.#worlds.set(world.name, world);
    this.#alarms.set(world.name, alarm);
    world.onChange = () => {
      if (this.#worlds.get(world.name) !== world) return;
      alarm.set();
      this.#changed(world.name, world);
    };
    world.onChange();
    return world;
  }

  /** From the beginning, with the same seed. */
  reset(world: World): World {
    return this.create(world.origin);
  }

  remove(name: string): void {
    this.#alarms.get(name)?.off();
    this.#alarms.delete(name);
    this.#worlds.delete(name);
    this.#changed(name, undefined);
  }

  stop(): void {
    for (const alarm of this.#alarms.values()) alarm.off();
  }
}
