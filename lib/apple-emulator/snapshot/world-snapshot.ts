import type { Fault } from "#lib/apple-emulator/http/faults.ts";
import type { Delivery } from "#lib/apple-emulator/notifications/delivery-queue.ts";
import {
  loadLocation,
  type LocationSnapshot,
  saveLocation,
} from "#lib/apple-emulator/snapshot/location-snapshot.ts";
import type { Token } from "#lib/apple-emulator/state/token.ts";
import { World } from "#lib/apple-emulator/state/world.ts";
import type {
  InventoryDevice,
  InventoryPerson,
  TokenFile,
  WorldOrigin,
} from "#lib/apple-emulator/state/world.ts";
import type { Title } from "#lib/apple-emulator/store/title.ts";
import { defaultSwitches, type Switches } from "#lib/apple-emulator/switches.ts";

const FORMAT = 1;

export interface WorldSnapshot {
  format: typeof FORMAT;
  origin: WorldOrigin;
  offsetMs: number;
  chance: number;
  switches: Switches;
  limits: Record<string, number>;
  titles: [adamId: string, title: Title | null][];
  files: TokenFile[];
  devices: InventoryDevice[];
  people: InventoryPerson[];
  tokens: Token[];
  faults: Fault[];
  deliveries: Delivery[];
  rivalActsAt?: number | undefined;
  locations: LocationSnapshot[];
  pending: [uId: string, eventId: string][];
}

/** All of a world but its journal and the notifications that are done with. */
export function saveWorld(world: World): WorldSnapshot {
  return {
    format: FORMAT,
    origin: world.origin,
    offsetMs: world.clock.offsetMs,
    chance: world.chance.state,
    switches: world.switches,
    limits: world.limits,
    titles: [...world.titles],
    files: world.files,
    devices: world.devices,
    people: world.people,
    tokens: [...world.tokens.values()],
    faults: world.faults.faults,
    deliveries: world.deliveries.all.filter(isUnderway),
    rivalActsAt: world.rivalActsAt,
    locations: [...world.locations.values()].map(saveLocation),
    pending: world.pending.map(({ location, event }) => [location.profile.uId, event.eventId]),
  };
}

const isUnderway = ({ state }: Delivery) => state === "waiting" || state === "sending";

export function loadWorld(saved: WorldSnapshot, hostNow: () => number): World {
  if (saved.format !== FORMAT) throw new RangeError(`unknown snapshot format ${String(saved.format)}`);
  const world = new World(saved.origin, hostNow);
  world.clock.offsetMs = saved.offsetMs;
  world.chance.state = saved.chance;
  world.switches = { ...defaultSwitches, ...saved.switches };
  world.limits = saved.limits;
  for (const [adamId, title] of saved.titles) world.titles.set(adamId, title);
  world.files.push(...saved.files);
  world.devices.push(...saved.devices);
  world.people.push(...saved.people);
  for (const token of saved.tokens) world.tokens.set(token.text, token);
  world.faults.load(saved.faults);
  world.deliveries.all = saved.deliveries.map((delivery) => ({ ...delivery, state: "waiting" }));
  world.rivalActsAt = saved.rivalActsAt;
  loadLocations(world, saved);
  return world;
}

function loadLocations(world: World, saved: WorldSnapshot): void {
  for (const one of saved.locations) {
    const location = loadLocation(one, world.salt, world.switches.serialsCaseSensitive);
    world.locations.set(location.profile.uId, location);
  }
  for (const [uId, eventId] of saved.pending) {
    const location = world.location(uId);
    const event = location?.events.get(eventId);
    if (location && event) world.pending.push({ location, event });
  }
}
