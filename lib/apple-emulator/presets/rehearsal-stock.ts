import type { AssetSpec } from "#lib/apple-emulator/outside/add-asset.ts";
import type { AssignmentSpec, UserSpec } from "#lib/apple-emulator/outside/location-spec.ts";
import type { Holding } from "#lib/apple-emulator/presets/rehearsal-holdings.ts";
import { type RehearsalTitle, rehearsalTitles } from "#lib/apple-emulator/presets/rehearsal-titles.ts";
import type { InventoryDevice, InventoryPerson, World } from "#lib/apple-emulator/state/world.ts";

type Range = readonly [from: number, to: number] | readonly [];

export interface Stock {
  assets: AssetSpec[];
  users: UserSpec[];
  assignments: AssignmentSpec[];
}

/** A location's titles, the people Apple knows there, and who holds what, dealt out in turn. */
export function stock(world: World, holdings: readonly Holding[], devices: Range, people: Range): Stock {
  const near = devices.length === 2 ? world.devices.slice(...devices) : [];
  const staff = people.length === 2 ? world.people.slice(...people) : [];
  return {
    assets: holdings.map(assetFor),
    users: staff.map(userFor),
    assignments: holdings.flatMap((holding, turn) => [
      ...deviceAssignments(holding, turn, near),
      ...personAssignments(
        holding,
        turn,
        staff.filter((_, index) => !isRetired(index)),
      ),
    ]),
  };
}

function assetFor([key, total]: Holding): AssetSpec {
  const { adamId, productType, platforms, deviceAssignable, metadata } = titleOf(key);
  const amount = total === "unlimited" ? { unlimited: true, total: 0 } : { total };
  return { adamId, productType, platforms, deviceAssignable, metadata, ...amount };
}

/** Most have accepted, some were only invited, and a few have left. */
function userFor({ clientUserId, email, managedAppleId }: InventoryPerson, index: number): UserSpec {
  if (isRetired(index)) return { clientUserId, email, status: "Retired", account: email };
  const associated = index % 5 !== 3;
  return {
    clientUserId,
    email,
    status: associated ? "Associated" : "Registered",
    ...(associated && { account: managedAppleId ?? `${email}#personal` }),
  };
}

const isRetired = (index: number) => index % 14 === 13;

function deviceAssignments(
  [key, , devices]: Holding,
  turn: number,
  near: readonly InventoryDevice[],
): AssignmentSpec[] {
  const title = titleOf(key);
  const fitting = near.filter(({ platform }) => fits(title, platform));
  const { adamId } = title;
  return inTurn(fitting, turn * 3, devices).map(({ serial }) => ({ adamId, serialNumber: serial }));
}

function personAssignments(
  [key, , , people]: Holding,
  turn: number,
  staff: readonly InventoryPerson[],
): AssignmentSpec[] {
  const { adamId } = titleOf(key);
  return inTurn(staff, turn * 5, people).map(({ clientUserId }) => ({ adamId, clientUserId }));
}

function inTurn<T>(list: readonly T[], from: number, count: number): T[] {
  const turned = [...list.slice(from % list.length), ...list.slice(0, from % list.length)];
  return turned.slice(0, count);
}

function fits({ deviceFamilies }: RehearsalTitle, platform: string): boolean {
  const family = { ios: "iphone", ipados: "ipad", macos: "mac", tvos: "tvos" }[platform] ?? platform;
  return deviceFamilies.includes(family);
}

function titleOf(key: string): RehearsalTitle {
  const title = rehearsalTitles.find((one) => one.key === key);
  if (!title) throw new RangeError(`no title ${key}`);
  return title;
}
