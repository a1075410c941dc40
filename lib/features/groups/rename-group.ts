import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as customer from "#lib/data/customer.ts";
import * as groups from "#lib/data/groups.ts";
import { transaction } from "#lib/data/transaction.ts";
import { can } from "#lib/domain/access/permission.ts";
import { tidyName } from "#lib/domain/names.ts";
import type { RenameGroup } from "#lib/features/groups/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** The top group's name is the customer's, which only its owners change. */
export function renameGroup(scope: Granted<"group:write">, { id, name }: RenameGroup): Promise<void> {
  return transaction(scope, async (tx) => {
    const group = await groups.get(tx, id);
    if (group.parentId === null) {
      if (!can(scope.role, "customer:write")) throw new Refusal("forbidden");
      await customer.rename(tx, name);
    }
    await groups.rename(tx, id, name);
    await audit.record(tx, "group.renamed", {
      target: { kind: "group", id, name: tidyName(name) },
      before: { name: group.name },
      after: { name: tidyName(name) },
      groupId: id,
    });
    await changes.tell(tx, "access", id);
  });
}
