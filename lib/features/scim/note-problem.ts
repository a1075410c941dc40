import "server-only";
import * as changes from "#lib/data/changes.ts";
import * as directories from "#lib/data/scim-directories.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Telling } from "#lib/features/scim/users.ts";

/** Keeps what a directory could not bring in last, for its page. */
export function noteProblem({ scope, directoryId }: Telling, problem: string): Promise<void> {
  return transaction(scope, async (tx) => {
    await directories.tellProblem(tx, directoryId, problem);
    await changes.tell(tx, "access", directoryId);
  });
}
