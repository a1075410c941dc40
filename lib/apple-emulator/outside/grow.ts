import { addAsset } from "#lib/apple-emulator/outside/add-asset.ts";
import { assign } from "#lib/apple-emulator/state/licenses.ts";
import { UNLIMITED } from "#lib/apple-emulator/state/asset-shelf.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";
import { createUser } from "#lib/apple-emulator/work/users.ts";

const SERIAL_LETTERS = "ABCDEFGHJKLMNPQRSTVWXYZ0123456789";

/** Somebody else makes a collection longer while it is being walked. */
export function growPages(world: World, location: Location, collection: string, count: number): void {
  location.batch(world.clock.now(), () => {
    for (let added = 0; added < count; added++) {
      if (collection === "assets")
        addAsset(world, location, { adamId: String(world.chance.below(1e9) + 1e9), total: 1 });
      if (collection === "users")
        createUser({ location, chance: world.chance }, { clientUserId: world.chance.uuid() });
      if (collection === "assignments") assignSomeDevice(world, location);
    }
  });
}

function assignSomeDevice({ chance, switches }: World, location: Location): void {
  const asset = location.assets.all.findIndex(({ deviceAssignable }) => deviceAssignable);
  if (asset < 0) return;
  const shelved = location.assets.at(asset);
  if (shelved.total !== UNLIMITED) shelved.total++;
  const serial = chance.letters(12, SERIAL_LETTERS);
  assign(location, asset, location.holders.device(serial, switches.serialsCaseSensitive));
}
