import type { AssetRef } from "#lib/apple-emulator/failure.ts";
import type { AssetOrder, RevokeOrder } from "#lib/apple-emulator/state/event.ts";
import { assign, revocableAssets, unassign } from "#lib/apple-emulator/state/licenses.ts";
import { holderOf, receiverOf } from "#lib/apple-emulator/work/holder-of.ts";
import type { Outcome, Target, Task, Workplace } from "#lib/apple-emulator/work/task.ts";

/** Every asset for every target. */
export function assetTasks(work: Workplace, order: AssetOrder): Task[] {
  const perform = order.type === "ASSOCIATE" ? associate : disassociate;
  return order.assets.flatMap((asset) =>
    targetsOf(order).map((target) => ({
      perform: () => perform(work, asset, target),
      blame: () => ({ asset, target }),
    })),
  );
}

export function revokeTasks(work: Workplace, order: RevokeOrder): Task[] {
  return targetsOf(order).map((target) => ({
    perform: () => revoke(work, target),
    blame: () => ({ target }),
  }));
}

export function targetsOf(order: { clientUserIds: string[]; serialNumbers: string[] }): Target[] {
  return [
    ...order.clientUserIds.map((clientUserId) => ({ clientUserId })),
    ...order.serialNumbers.map((serialNumber) => ({ serialNumber })),
  ];
}

function associate(work: Workplace, asset: AssetRef, target: Target): Outcome {
  const { location, switches } = work;
  const receiver = receiverOf(work, target);
  if ("failed" in receiver) return { ...receiver, asset, target };
  const number = location.assets.find(asset.adamId, asset.pricingParam);
  const result = number === undefined ? "none-left" : assign(location, number, receiver.holder);
  if (result === "none-left") return { failed: 9709, asset, target };
  if (result === "already" && switches.repeatAssociate === "9616") return { failed: 9616, asset, target };
  return { asset, target, assignments: [{ ...asset, ...target }] };
}

function disassociate(work: Workplace, asset: AssetRef, target: Target): Outcome {
  const { location, switches } = work;
  const found = holderOf(work, target);
  if ("failed" in found) return { ...found, asset, target };
  const number = location.assets.find(asset.adamId, asset.pricingParam);
  const taken =
    number !== undefined && found.holder !== undefined && unassign(location, number, found.holder);
  if (!taken && switches.absentDisassociate === "9619") return { failed: 9619, asset, target };
  return { asset, target, assignments: [{ ...asset, ...target }] };
}

/** Takes back all that may be taken back; books stay. */
function revoke(work: Workplace, target: Target): Outcome {
  const { location } = work;
  const found = holderOf(work, target);
  if ("failed" in found) return { ...found, target };
  const { holder } = found;
  if (holder === undefined) return { target, assignments: [] };
  const assignments = revocableAssets(location, holder).map((number) => {
    unassign(location, number, holder);
    const { adamId, pricingParam } = location.assets.at(number);
    return { adamId, pricingParam, ...target };
  });
  return { target, assignments };
}
