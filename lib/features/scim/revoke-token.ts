import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as directories from "#lib/data/scim-directories.ts";
import { transaction } from "#lib/data/transaction.ts";
import { directoryTarget } from "#lib/features/scim/directory-facts.ts";
import type { OneDirectory } from "#lib/features/scim/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** The directory opens nothing from the next request on; its people and groups stay as it told them last. */
export function revokeDirectoryToken(scope: Granted<"directory:write">, { id }: OneDirectory): Promise<void> {
  return transaction(scope, async (tx) => {
    const { name, groupId, prefix } = await directories.get(tx, id);
    await directories.giveToken(tx, id, null);
    await audit.record(tx, "directory.token-revoked", {
      groupId,
      target: directoryTarget(id, name),
      before: { prefix },
    });
    await changes.tell(tx, "access", id);
  });
}
