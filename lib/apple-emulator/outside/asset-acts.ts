import { AppleFailure, type AssetRef } from "#lib/apple-emulator/failure.ts";
import { notifyCount } from "#lib/apple-emulator/notifications/asset-notifications.ts";
import { enqueue } from "#lib/apple-emulator/notifications/enqueue.ts";
import type { OutsideAct } from "#lib/apple-emulator/outside/act.ts";
import { addAsset } from "#lib/apple-emulator/outside/add-asset.ts";
import { type Asset, UNLIMITED } from "#lib/apple-emulator/state/asset-shelf.ts";
import { countsOf } from "#lib/apple-emulator/state/licenses.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

type AssetAct = Extract<OutsideAct, { do: "purchase" | "refund" | "move" | "unlimited" }>;

/** Licenses bought, given back, or moved to another location: only those which nobody holds can be moved. */
export function changeAsset(world: World, location: Location, act: AssetAct): object {
  const ref = { adamId: act.adamId, pricingParam: act.pricingParam ?? ("STDQ" as const) };
  switch (act.do) {
    case "purchase":
      return add(world, location, ref, act.count);
    case "refund":
      return add(world, location, ref, -act.count);
    case "move":
      return move(world, location, ref, act);
    case "unlimited":
      return setUnlimited(world, location, ref, act.on);
  }
}

function add(world: World, location: Location, ref: AssetRef, count: number): object {
  const number = numberOf(location, ref) ?? addAsset(world, location, { ...ref, total: 0 });
  const asset = location.assets.at(number);
  if (asset.total === UNLIMITED) throw new AppleFailure(9602);
  asset.total = Math.max(0, asset.total + count);
  location.touch("assets");
  notifyCount(world, location, ref, count);
  return countsOf(location, number);
}

function move(world: World, from: Location, ref: AssetRef, act: { count: number; toUId: string }): object {
  const to = world.location(act.toUId);
  const number = numberOf(from, ref);
  if (!to || to === from || number === undefined) throw new AppleFailure(9602);
  if (countsOf(from, number).availableCount < act.count) throw new AppleFailure(9709);
  if (numberOf(to, ref) === undefined)
    to.batch(world.clock.now(), () => addLike(world, to, from.assets.at(number)));
  add(world, from, ref, -act.count);
  return to.batch(world.clock.now(), () => add(world, to, ref, act.count));
}

function addLike(world: World, to: Location, { adamId, pricingParam, productType, ...asset }: Asset): void {
  const { deviceAssignable, revocable, platforms } = asset;
  addAsset(world, to, {
    adamId,
    pricingParam,
    productType,
    deviceAssignable,
    revocable,
    platforms,
    total: 0,
  });
}

function setUnlimited(world: World, location: Location, ref: AssetRef, on: boolean): object {
  const number = numberOf(location, ref);
  if (number === undefined) throw new AppleFailure(9602);
  const asset = location.assets.at(number);
  asset.total = on ? UNLIMITED : location.assignments.countOfAsset(number);
  location.touch("assets");
  if (world.switches.unlimitedAssetNotifications) enqueue(world, location, "UNLIMITED_ASSET", { ...ref });
  return countsOf(location, number);
}

const numberOf = (location: Location, { adamId, pricingParam }: AssetRef) =>
  location.assets.find(adamId, pricingParam);
