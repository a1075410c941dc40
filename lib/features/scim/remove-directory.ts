import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as directories from "#lib/data/scim-directories.ts";
import { transaction } from "#lib/data/transaction.ts";
import { directoryTarget } from "#lib/features/scim/directory-facts.ts";
import type { OneDirectory } from "#lib/features/scim/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** Its people stay, kept by hand from then on, with everything they hold; its groups go. */
export function removeDirectory(scope: Granted<"directory:write">, { id }: OneDirectory): Promise<void> {
  return transaction(scope, async (tx) => {
    const { name, groupId, people, groups } = await directories.get(tx, id);
    await directories.remove(tx, id);
    await audit.record(tx, "directory.removed", {
      groupId,
      target: directoryTarget(id, name),
      before: { people, groups },
    });
    for (const topic of ["access", "inventory"] as const) await changes.tell(tx, topic, id);
  });
}
