import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as groups from "#lib/data/groups.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { CreateGroup } from "#lib/features/groups/schemas.ts";
import type { Granted } from "#lib/scope.ts";

export function createGroup(scope: Granted<"group:write">, { parentId, name }: CreateGroup) {
  return transaction(scope, async (tx) => {
    const parent = await groups.get(tx, parentId);
    const group = await groups.insert(tx, parentId, name);
    await audit.record(tx, "group.created", {
      target: { kind: "group", id: group.id, name: group.name },
      after: { name: group.name, below: parent.name },
      groupId: group.id,
    });
    await changes.tell(tx, "access", group.id);
    return group;
  });
}
