import { big } from "#lib/apple-emulator/presets/big.ts";
import { rehearsal } from "#lib/apple-emulator/presets/rehearsal.ts";
import { World, type WorldOrigin } from "#lib/apple-emulator/state/world.ts";

export function makeWorld(origin: WorldOrigin, hostNow: () => number): World {
  const world = new World(origin, hostNow);
  if (origin.preset === "rehearsal") rehearsal(world);
  if (origin.preset === "big") big(world);
  return world;
}
