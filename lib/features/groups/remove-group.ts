import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as contents from "#lib/data/group-contents.ts";
import * as groups from "#lib/data/groups.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { RemoveGroup } from "#lib/features/groups/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Only an empty group goes; what happened in it is told one group up from then on. */
export function removeGroup(scope: Granted<"group:write">, { id }: RemoveGroup): Promise<void> {
  return transaction(scope, async (tx) => {
    await groups.lockTree(tx);
    const group = await groups.get(tx, id);
    if (group.parentId === null || id === scope.groupId)
      throw new Refusal("group-is-top", { name: group.name });

    const held = await contents.count(tx, id);
    if (Object.values(held).some((number) => number > 0))
      throw new Refusal("group-not-empty", { name: group.name, ...held });

    await contents.removeSpent(tx, id);
    await contents.passHistoryUp(tx, id, group.parentId);
    await groups.remove(tx, id);
    await audit.record(tx, "group.removed", {
      target: { kind: "group", id, name: group.name },
      before: { name: group.name },
      groupId: group.parentId,
    });
    await changes.tell(tx, "access", id);
  });
}
