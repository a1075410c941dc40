import type { FaultHow, FaultMatch } from "#lib/apple-emulator/http/faults.ts";
import { applied, plantDevices, syncedLocation, type AddedLocation } from "#tests/support/license-story.ts";
import type { LicenseWorld } from "#tests/support/license-world.ts";

export interface Grid extends AddedLocation {
  adamIds: string[];
  serials: string[];
}

let made = 0;

/** A location with so many titles of its own and so many devices that hold none of them: a cross product to order. */
export async function grid(world: LicenseWorld, titles: number, devices: number, total = 50): Promise<Grid> {
  const number = ++made;
  const adamIds = Array.from({ length: titles }, (_, index) => String(number * 1000 + index + 1));
  const serials = Array.from(
    { length: devices },
    (_, index) => `F4K${String(number * 1000 + index).padStart(7, "Q")}`,
  );
  const assets = adamIds.map((adamId) => ({ adamId, total }));
  const location = await syncedLocation(world, { assets });
  await plantDevices(world, serials);
  return { ...location, adamIds, serials };
}

/** The first device already holds the first title, so that one plan for all takes two orders. */
export async function gridOfTwoOrders(world: LicenseWorld): Promise<Grid & { operationId: string }> {
  const here = await grid(world, 2, 2);
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const [adamId = "", [serial = ""]] = [here.adamIds[0], here.serials];
  world.emulator.world().outside(here.uId, { do: "assign", adamId, serialNumbers: [serial] });
  await runSync(world.scope, here.tokenId);
  return { ...here, operationId: await applied(world, here) };
}

export interface Trouble {
  path: string;
  how: FaultHow;
  nth?: number;
  times?: number | null;
}

/** Something goes wrong at this location alone. */
export function trouble(
  world: LicenseWorld,
  { uId }: AddedLocation,
  { path, how, nth, times }: Trouble,
): void {
  const match: FaultMatch = { path, uId, ...(nth !== undefined && { nth }) };
  world.emulator.world().addFault({ match, how, ...(times !== undefined && { times }) });
}

/** Every pair of a grid, as Apple lists it. */
export const everyPair = ({ adamIds, serials }: Grid): string[] =>
  adamIds.flatMap((adamId) => serials.map((serial) => `${adamId} STDQ d:${serial}`)).toSorted();
