import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as directories from "#lib/data/scim-directories.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { AddedDirectory } from "#lib/features/scim/add-directory.ts";
import { directoryTarget, newToken } from "#lib/features/scim/directory-facts.ts";
import type { OneDirectory } from "#lib/features/scim/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** Gives a directory a new token; the one it had opens nothing from the next request on. */
export function replaceDirectoryToken(
  scope: Granted<"directory:write">,
  { id }: OneDirectory,
): Promise<AddedDirectory> {
  return transaction(scope, async (tx) => {
    const { name, groupId, prefix } = await directories.get(tx, id);
    const { secret, token } = newToken();
    await directories.giveToken(tx, id, token);
    await audit.record(tx, "directory.token-replaced", {
      groupId,
      target: directoryTarget(id, name),
      before: { prefix },
      after: { prefix: token.prefix },
    });
    await changes.tell(tx, "access", id);
    return { id, secret };
  });
}
