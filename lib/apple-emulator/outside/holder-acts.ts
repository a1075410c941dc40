import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import { notifyAssignments } from "#lib/apple-emulator/notifications/asset-notifications.ts";
import type { OutsideAct } from "#lib/apple-emulator/outside/act.ts";
import type { AssetOrder, RevokeOrder } from "#lib/apple-emulator/state/event.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";
import { assetTasks, revokeTasks } from "#lib/apple-emulator/work/asset-tasks.ts";
import { workplaceAt } from "#lib/apple-emulator/work/carry-out.ts";
import { failuresOf } from "#lib/apple-emulator/work/failures.ts";

type HolderAct = Extract<OutsideAct, { do: "assign" | "unassign" | "revoke" }>;

/** Another server's order, carried out at once. */
export function changeHolders(world: World, location: Location, act: HolderAct): object {
  const { clientUserIds = [], serialNumbers = [] } = act;
  if (clientUserIds.length + serialNumbers.length === 0) throw new AppleFailure(9719);
  const order = orderOf(act, { clientUserIds, serialNumbers });
  const work = workplaceAt(world, location);
  const tasks = order.type === "REVOKE" ? revokeTasks(work, order) : assetTasks(work, order);
  const outcomes = tasks.map((task) => task.perform());
  const assignments = outcomes.flatMap((outcome) => outcome.assignments ?? []);
  notifyAssignments(world, location, order.type, assignments);
  return { assignments, failures: failuresOf(outcomes) };
}

function orderOf(
  act: HolderAct,
  targets: { clientUserIds: string[]; serialNumbers: string[] },
): AssetOrder | RevokeOrder {
  if (act.do === "revoke") return { type: "REVOKE", ...targets };
  const assets = [{ adamId: act.adamId, pricingParam: act.pricingParam ?? ("STDQ" as const) }];
  return { type: act.do === "assign" ? "ASSOCIATE" : "DISASSOCIATE", assets, ...targets };
}
