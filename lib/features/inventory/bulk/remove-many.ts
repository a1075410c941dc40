import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as holderChanges from "#lib/data/holder-changes.ts";
import * as holderRemoval from "#lib/data/holder-removal.ts";
import { transaction } from "#lib/data/transaction.ts";
import { chosenIds } from "#lib/features/inventory/bulk/chosen-ids.ts";
import type { RemoveMany } from "#lib/features/inventory/bulk/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Removes many records alone, when their number is said: Apple is told nothing, and everybody keeps their licenses there. */
export async function removeMany(
  scope: Granted<"inventory:write">,
  { confirmation, ...chosen }: RemoveMany,
): Promise<{ removed: number }> {
  return transaction(scope, async (tx) => {
    const ids = await chosenIds(tx, chosen);
    const bySource = await holderChanges.bySource(tx, chosen.kind, ids);
    const count = Object.values(bySource).reduce((sum, some) => sum + some, 0);
    if (count === 0 || count !== confirmation) throw new Refusal("holders-other-number", { count });
    const removed = (await holderRemoval.removeAll(tx, chosen.kind, ids)).length;
    await audit.record(tx, chosen.kind === "device" ? "devices.removed" : "people.removed", {
      before: {
        [chosen.kind === "device" ? "devices" : "people"]: removed,
        ...(chosen.matching !== undefined && { filter: chosen.matching }),
      },
    });
    await changes.tell(tx, "inventory");
    return { removed };
  });
}
