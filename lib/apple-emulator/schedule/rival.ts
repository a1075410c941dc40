import { notifyAssignments } from "#lib/apple-emulator/notifications/asset-notifications.ts";
import { assign, countsOf, unassign } from "#lib/apple-emulator/state/licenses.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

/** Another server on the same locations: changes one license each time its turn has come. */
export function actAsRival(world: World, now: number): void {
  const { rivalEveryMs } = world.switches;
  if (rivalEveryMs === 0) {
    world.rivalActsAt = undefined;
    return;
  }
  world.rivalActsAt ??= now + rivalEveryMs;
  if (world.rivalActsAt > now) return;
  world.rivalActsAt = now + rivalEveryMs;
  const candidates = [...world.locations.values()].filter((location) => appsOf(location).length > 0);
  if (candidates.length > 0) changeOneLicense(world, world.chance.pick(candidates), now);
}

function changeOneLicense(world: World, location: Location, now: number): void {
  const asset = world.chance.pick(appsOf(location));
  const { adamId, pricingParam } = location.assets.at(asset);
  const rows = location.assignments.rowsOfAsset(asset);
  const gives =
    countsOf(location, asset).availableCount > 0 && (rows.length === 0 || world.chance.below(2) === 0);
  const holder = gives
    ? location.holders.device(serialFor(world), world.switches.serialsCaseSensitive)
    : location.assignments.holder.at(world.chance.pick(rows));
  location.batch(now, () => (gives ? assign(location, asset, holder) : unassign(location, asset, holder)));
  const target = location.holders.users[holder]
    ? { clientUserId: location.holders.ids[holder] ?? "" }
    : { serialNumber: location.holders.ids[holder] ?? "" };
  notifyAssignments(world, location, gives ? "ASSOCIATE" : "DISASSOCIATE", [
    { adamId, pricingParam, ...target },
  ]);
  world.onChange();
}

/** Apps that devices can have, with something to give or to take. */
function appsOf(location: Location): number[] {
  return location.assets.all.flatMap(({ deviceAssignable, revocable, total }, number) =>
    deviceAssignable && revocable && total > 0 ? [number] : [],
  );
}

function serialFor(world: World): string {
  return world.devices.length > 0
    ? world.chance.pick(world.devices).serial
    : world.chance.letters(10, "ABCDEFGHJKLMNPQRSTVWXYZ0123456789");
}
