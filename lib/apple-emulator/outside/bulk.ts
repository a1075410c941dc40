import { Chance } from "#lib/apple-emulator/chance.ts";
import { addAsset } from "#lib/apple-emulator/outside/add-asset.ts";
import { assign } from "#lib/apple-emulator/state/licenses.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { User } from "#lib/apple-emulator/state/user-roll.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

export interface BulkSpec {
  titles: number;
  assignments: number;
  users?: number;
  /** By default one for every ten assignments. */
  devices?: number;
  seed?: number;
  firstAdamId?: number;
}

const SERIAL_LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXY";

/** Many titles, devices, users and licenses in little time: every title is dealt out to as many holders. */
export function fillInBulk(world: World, location: Location, spec: BulkSpec): void {
  const { titles, assignments, users = 0, seed = 1, firstAdamId = 900_000_001 } = spec;
  const devices =
    spec.devices ?? Math.max(1, Math.ceil(assignments / 10), Math.ceil(assignments / titles) * 2);
  const chance = new Chance(seed);
  location.batch(world.clock.now(), () => {
    const perTitle = Math.ceil(assignments / titles);
    for (let title = 0; title < titles; title++) {
      addAsset(world, location, {
        adamId: String(firstAdamId + title),
        total: perTitle + 10 + chance.below(40),
      });
    }
    const holders = [...newUsers(location, users, chance), ...newDevices(location, devices, chance)];
    deal(location, holders, { titles, assignments }, chance);
  });
}

function newUsers(location: Location, count: number, chance: Chance): number[] {
  return Array.from({ length: count }, (_, index) => {
    const clientUserId = chance.uuid();
    const user: User = { clientUserId, status: "Registered", changedIn: location.touch("users") };
    user.email = `person${index + 1}@bulk.example`;
    if (chance.below(10) > 0) Object.assign(user, { status: "Associated", account: user.email });
    else user.inviteCode = chance.hex(32);
    location.users.add(user);
    return location.holders.user(user);
  });
}

function newDevices(location: Location, count: number, chance: Chance): number[] {
  return Array.from({ length: count }, (_, index) => {
    const ending = index.toString(32).toUpperCase().padStart(5, "0");
    return location.holders.device(chance.letters(5, SERIAL_LETTERS) + ending, true);
  });
}

/** Title by title around the table, each beginning at a seat of its own. */
function deal(
  location: Location,
  holders: readonly number[],
  { titles, assignments }: { titles: number; assignments: number },
  chance: Chance,
): void {
  const first = Array.from({ length: titles }, () => chance.below(holders.length));
  for (let dealt = 0; dealt < assignments; dealt++) {
    const title = dealt % titles;
    const seat = ((first[title] ?? 0) + Math.floor(dealt / titles)) % holders.length;
    assign(location, title, holders[seat] ?? 0);
  }
}
