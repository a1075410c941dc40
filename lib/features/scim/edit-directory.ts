import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as directories from "#lib/data/scim-directories.ts";
import { transaction } from "#lib/data/transaction.ts";
import { directoryAudit, directoryTarget } from "#lib/features/scim/directory-facts.ts";
import type { EditDirectory } from "#lib/features/scim/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** What it may change holds for what it tells from now on. */
export function editDirectory(
  scope: Granted<"directory:write">,
  { id, ...settings }: EditDirectory,
): Promise<void> {
  return transaction(scope, async (tx) => {
    const before = await directories.get(tx, id);
    await directories.update(tx, id, settings);
    await audit.record(tx, "directory.edited", {
      groupId: before.groupId,
      target: directoryTarget(id, settings.name),
      before: directoryAudit(before),
      after: directoryAudit(settings),
    });
    await changes.tell(tx, "access", id);
  });
}
