import type { AssetRef } from "#lib/apple-emulator/failure.ts";
import { enqueue } from "#lib/apple-emulator/notifications/enqueue.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";
import type { WireAssignment } from "#lib/apple-emulator/work/task.ts";

/** A change that somebody else ordered at Apple: nobody here knows its event. */
export function notifyAssignments(
  world: World,
  location: Location,
  type: "ASSOCIATE" | "DISASSOCIATE" | "REVOKE",
  assignments: readonly WireAssignment[],
): void {
  const eventId = world.chance.uuid();
  for (let from = 0; from < assignments.length; from += 100) {
    const batch = assignments.slice(from, from + 100);
    enqueue(world, location, "ASSET_MANAGEMENT", { assignments: batch, eventId, result: "SUCCESS", type });
  }
}

export function notifyCount(world: World, location: Location, asset: AssetRef, countDelta: number): void {
  enqueue(world, location, "ASSET_COUNT", { ...asset, countDelta });
}
