import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as groups from "#lib/data/groups.ts";
import { transaction } from "#lib/data/transaction.ts";
import { refuseBadMove } from "#lib/features/groups/refuse-bad-move.ts";
import type { MoveGroup } from "#lib/features/groups/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** A group and all below it get another parent; both parents stand in the mover's reach. */
export function moveGroup(scope: Granted<"group:write">, { id, parentId }: MoveGroup): Promise<void> {
  return transaction(scope, async (tx) => {
    await groups.lockTree(tx);
    const tree = await groups.list(tx);
    const { group, from, to } = refuseBadMove(tree, { id, parentId });
    if (from.id === to.id) return;

    await groups.move(tx, id, parentId);
    await audit.record(tx, "group.moved", {
      target: { kind: "group", id, name: group.name },
      before: { below: from.name },
      after: { below: to.name },
      groupId: id,
    });
    await changes.tell(tx, "access", id);
  });
}
