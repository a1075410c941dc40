import { summaryOf, type WorldSummary } from "#lib/apple-emulator/control/summary.ts";
import type { Fault } from "#lib/apple-emulator/http/faults.ts";
import type { JournalEntry, JournalSummary } from "#lib/apple-emulator/http/journal.ts";
import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import { changeLimits } from "#lib/apple-emulator/limits.ts";
import { deliverDue } from "#lib/apple-emulator/notifications/deliver.ts";
import type { Delivery } from "#lib/apple-emulator/notifications/delivery-queue.ts";
import type { OutsideAct } from "#lib/apple-emulator/outside/act.ts";
import { actOutside } from "#lib/apple-emulator/outside/act-outside.ts";
import { addLocation } from "#lib/apple-emulator/outside/add-location.ts";
import type { LocationSpec } from "#lib/apple-emulator/outside/location-spec.ts";
import { type ClockChange, moveClock } from "#lib/apple-emulator/schedule/move-clock.ts";
import { settle } from "#lib/apple-emulator/schedule/settle.ts";
import type { InventoryDevice, InventoryPerson, TokenFile, World } from "#lib/apple-emulator/state/world.ts";
import { changeSwitches, type Switches } from "#lib/apple-emulator/switches.ts";
import type { Worlds } from "#lib/apple-emulator/worlds.ts";

export interface NewLocation {
  uId: string;
  tokens: { text: string; kind: string }[];
}

export interface ClockReading {
  now: string;
  offsetMs: number;
}

export type SwitchReading = Switches & { limits: Record<string, number> };

/** A world from outside: everything that its control endpoints can do. */
export class WorldHandle {
  readonly name: string;
  /** What a client takes for Apple's origin; the license API is below it at /mdm/v2. */
  readonly url: string;
  readonly #worlds: Worlds;

  constructor(worlds: Worlds, name: string, url: string) {
    this.#worlds = worlds;
    this.name = name;
    this.url = url;
  }

  get #world(): World {
    const world = this.#worlds.get(this.name);
    if (!world) throw new RangeError(`no world ${this.name}`);
    return world;
  }

  summary(): WorldSummary {
    return summaryOf(this.#world);
  }

  addLocation(spec: LocationSpec): NewLocation {
    const { location, tokens } = addLocation(this.#world, spec);
    this.#world.onChange();
    return {
      uId: location.profile.uId,
      tokens: tokens.map(({ text }, index) => ({ text, kind: spec.tokens?.[index]?.kind ?? "valid" })),
    };
  }

  files(): readonly TokenFile[] {
    return this.#world.files;
  }

  inventory(): { devices: readonly InventoryDevice[]; people: readonly InventoryPerson[] } {
    const { devices, people } = this.#world;
    return { devices, people };
  }

  clock(change?: ClockChange): ClockReading {
    const world = this.#world;
    if (change) moveClock(world, change);
    return { now: new Date(world.clock.now()).toISOString(), offsetMs: world.clock.offsetMs };
  }

  outside(uId: string, act: OutsideAct): object {
    const world = this.#world;
    const location = world.location(uId);
    if (!location) throw new AppleFailure(9602, { status: 404 });
    const result = actOutside(world, location, act);
    world.onChange();
    return result;
  }

  switches(changes: Record<string, unknown> = {}, limits: Record<string, number | null> = {}): SwitchReading {
    const world = this.#world;
    world.switches = changeSwitches(world.switches, changes);
    world.limits = changeLimits(world.limits, limits);
    settle(world);
    world.onChange();
    return { ...world.switches, limits: world.limits };
  }

  faults(): readonly Fault[] {
    return this.#world.faults.faults;
  }

  addFault(spec: Pick<Fault, "match" | "how"> & { times?: number | null; chance?: number }): Fault {
    const fault = this.#world.faults.add(spec);
    this.#world.onChange();
    return fault;
  }

  removeFaults(id?: number): void {
    this.#world.faults.remove(id);
    this.#world.onChange();
  }

  /** Completes every event, due or not, and waits until its notifications have been tried. */
  async settle(): Promise<void> {
    settle(this.#world, true);
    await deliverDue(this.#world);
    this.#world.onChange();
  }

  notifications(): readonly Delivery[] {
    return this.#world.deliveries.all;
  }

  journal(since = 0): JournalEntry[] {
    return this.#world.journal.since(since);
  }

  journalSummary(): JournalSummary {
    return this.#world.journal.summary();
  }

  clearJournal(): void {
    this.#world.journal.clear();
  }

  reset(): void {
    this.#worlds.reset(this.#world);
  }
}
