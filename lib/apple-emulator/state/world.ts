import { Chance, numberOf } from "#lib/apple-emulator/chance.ts";
import { FaultBox } from "#lib/apple-emulator/http/faults.ts";
import { Journal } from "#lib/apple-emulator/http/journal.ts";
import { Throttle } from "#lib/apple-emulator/http/throttle.ts";
import { defaultLimits } from "#lib/apple-emulator/limits.ts";
import { DeliveryQueue } from "#lib/apple-emulator/notifications/delivery-queue.ts";
import { Clock } from "#lib/apple-emulator/state/clock.ts";
import type { AppleEvent } from "#lib/apple-emulator/state/event.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { Token } from "#lib/apple-emulator/state/token.ts";
import type { Title } from "#lib/apple-emulator/store/title.ts";
import { defaultSwitches, type Switches } from "#lib/apple-emulator/switches.ts";

export type Preset = "empty" | "rehearsal" | "big";

export interface TokenFile {
  name: string;
  note: string;
  kind: string;
  text: string;
  uId?: string;
}

export interface InventoryDevice {
  serial: string;
  name: string;
  model: string;
  platform: string;
  osVersion: string;
  enrollment: string;
}

export interface InventoryPerson {
  clientUserId: string;
  name: string;
  email: string;
  managedAppleId?: string;
}

export interface WorldOrigin {
  name: string;
  preset: Preset;
  seed: number;
  /** Where the world's clock stood at its beginning; the host's own time when absent. */
  startedAt?: number;
}

/** One pretended Apple: its own time, its own chance, its own locations, and nothing of any other world. */
export class World {
  readonly origin: WorldOrigin;
  readonly clock: Clock;
  readonly chance: Chance;
  switches: Switches = { ...defaultSwitches };
  limits: Record<string, number> = { ...defaultLimits };
  readonly locations = new Map<string, Location>();
  readonly tokens = new Map<string, Token>();
  readonly titles = new Map<string, Title | null>();
  readonly files: TokenFile[] = [];
  readonly devices: InventoryDevice[] = [];
  readonly people: InventoryPerson[] = [];
  readonly deliveries = new DeliveryQueue();
  readonly faults = new FaultBox();
  readonly journal = new Journal();
  readonly throttle = new Throttle();
  /** Events that nobody has carried out yet. */
  pending: { location: Location; event: AppleEvent }[] = [];
  rivalActsAt: number | undefined;
  /** Called after every change, so that somebody may keep it and set the next alarm. */
  onChange: () => void = () => undefined;

  constructor(origin: WorldOrigin, hostNow: () => number) {
    this.origin = origin;
    this.clock = new Clock(hostNow);
    if (origin.startedAt !== undefined) this.clock.set(origin.startedAt);
    this.chance = new Chance(numberOf(this.salt));
  }

  get name(): string {
    return this.origin.name;
  }

  /** Worlds of one seed are alike, but share no id and no secret. */
  get salt(): string {
    return `${this.origin.name}/${this.origin.seed}`;
  }

  location(uId: string): Location | undefined {
    return this.locations.get(uId);
  }
}
