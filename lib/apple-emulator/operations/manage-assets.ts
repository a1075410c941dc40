import { AppleFailure, type AssetRef } from "#lib/apple-emulator/failure.ts";
import { exceeds } from "#lib/apple-emulator/limits.ts";
import { acceptOrder } from "#lib/apple-emulator/operations/accept-order.ts";
import { duplicates, readAssets, readObject } from "#lib/apple-emulator/operations/body.ts";
import type { Call, Operation } from "#lib/apple-emulator/operations/call.ts";
import { readTargets } from "#lib/apple-emulator/operations/targets.ts";
import type { Asset } from "#lib/apple-emulator/state/asset-shelf.ts";
import type { AssetOrder } from "#lib/apple-emulator/state/event.ts";

export const associateAssets: Operation = (call) => manage(call, "ASSOCIATE");

export const disassociateAssets: Operation = (call) => manage(call, "DISASSOCIATE");

export const revokeAssets: Operation = (call) => {
  const limits = { users: "maxRevokeClientUserIds", devices: "maxRevokeSerialNumbers" };
  const targets = readTargets(call, readObject(call.body), limits);
  const count = targets.clientUserIds.length + targets.serialNumbers.length;
  return acceptOrder(call, { type: "REVOKE", ...targets }, count);
};

function manage(call: Call, type: AssetOrder["type"]): string {
  const body = readObject(call.body);
  const assets = readAssets(body);
  if (exceeds(call.world.limits, "maxAssets", assets.length)) throw new AppleFailure(9700);
  const twice = duplicates(assets, ({ adamId, pricingParam }) => `${adamId}/${pricingParam}`);
  if (twice.length > 0) throw new AppleFailure(9703, { info: { assets: twice } });
  const targets = readTargets(call, body, { users: "maxClientUserIds", devices: "maxSerialNumbers" });

  if (type === "DISASSOCIATE") refuseAny(call, assets, 9706, (asset) => !asset.revocable);
  if (targets.serialNumbers.length > 0) refuseAny(call, assets, 9707, (asset) => !asset.deviceAssignable);
  const count = targets.clientUserIds.length + targets.serialNumbers.length;
  return acceptOrder(call, { type, assets, ...targets }, assets.length * count);
}

function refuseAny(
  { location }: Call,
  assets: readonly AssetRef[],
  number: number,
  unfit: (asset: Asset) => boolean,
): void {
  const refused = assets.filter(({ adamId, pricingParam }) => {
    const known = location.assets.find(adamId, pricingParam);
    return known !== undefined && unfit(location.assets.at(known));
  });
  if (refused.length > 0) throw new AppleFailure(number, { info: { assets: refused } });
}
