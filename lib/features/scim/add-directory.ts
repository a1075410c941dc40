import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as groups from "#lib/data/groups.ts";
import * as directories from "#lib/data/scim-directories.ts";
import { transaction } from "#lib/data/transaction.ts";
import { directoryAudit, directoryTarget, newToken } from "#lib/features/scim/directory-facts.ts";
import type { AddDirectory } from "#lib/features/scim/schemas.ts";
import type { Granted } from "#lib/scope.ts";

export interface AddedDirectory {
  id: string;
  /** The bearer token, shown once. */
  secret: string;
}

/** Lets a directory tell of people by SCIM: they come into the group, and nothing outside it is seen or changed. */
export function addDirectory(
  scope: Granted<"directory:write">,
  { groupId, ...settings }: AddDirectory,
): Promise<AddedDirectory> {
  return transaction(scope, async (tx) => {
    const group = await groups.get(tx, groupId);
    const id = await directories.insert(tx, groupId, settings);
    const { secret, token } = newToken();
    await directories.giveToken(tx, id, token);
    await audit.record(tx, "directory.added", {
      groupId,
      target: directoryTarget(id, settings.name),
      after: { ...directoryAudit(settings), group: group.name, prefix: token.prefix },
    });
    await changes.tell(tx, "access", id);
    return { id, secret };
  });
}
