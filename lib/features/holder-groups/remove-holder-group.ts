import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as holderGroups from "#lib/data/holder-groups.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import {
  getKeptByHand,
  holderGroupAudit,
  holderGroupTarget,
} from "#lib/features/holder-groups/holder-group-facts.ts";
import type { OneHolderGroup } from "#lib/features/holder-groups/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Removes the group alone; who was in it stays, with everything they hold. Answers what it was made of. */
export function removeHolderGroup(
  scope: Granted<"inventory:write">,
  { holderGroupId }: OneHolderGroup,
): Promise<HolderKind> {
  return transaction(scope, async (tx) => {
    const group = await getKeptByHand(tx, holderGroupId);
    const [used, ...more] = await holderGroups.usedIn(tx, holderGroupId);
    if (used) throw new Refusal("holder-group-in-use", { name: used.name, more: more.length });
    await holderGroups.remove(tx, holderGroupId);
    await audit.record(tx, "holder-group.removed", {
      groupId: group.groupId,
      target: holderGroupTarget(holderGroupId, group.name),
      before: holderGroupAudit(group),
    });
    await changes.tell(tx, "inventory", holderGroupId);
    return group.kind;
  });
}
