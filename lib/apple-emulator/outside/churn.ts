import type { OutsideAct } from "#lib/apple-emulator/outside/act.ts";
import { UNLIMITED } from "#lib/apple-emulator/state/asset-shelf.ts";
import { assign, unassign } from "#lib/apple-emulator/state/licenses.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

/** Of so many titles some holders lose their license to as many devices that nobody has seen. */
export function churn(
  world: World,
  location: Location,
  { titles, holders = 10 }: Extract<OutsideAct, { do: "churn" }>,
): object {
  const apps = location.assets.all.flatMap(({ revocable, deviceAssignable }, number) =>
    revocable && deviceAssignable ? [number] : [],
  );
  const chosen = apps.slice(0, titles);
  const adamIds = chosen.map((asset) => {
    for (const row of location.assignments.rowsOfAsset(asset).slice(0, holders)) {
      unassign(location, asset, location.assignments.holder.at(row));
    }
    for (let added = 0; added < holders; added++) giveToNewDevice(world, location, asset);
    return location.assets.at(asset).adamId;
  });
  return { adamIds };
}

function giveToNewDevice({ chance, switches }: World, location: Location, asset: number): void {
  const serial = `Z${chance.letters(11, "0123456789ABCDEFGHJKLMNPQRSTVWXY")}`;
  const shelved = location.assets.at(asset);
  const holder = location.holders.device(serial, switches.serialsCaseSensitive);
  if (assign(location, asset, holder) !== "none-left" || shelved.total === UNLIMITED) return;
  shelved.total++;
  assign(location, asset, holder);
}
