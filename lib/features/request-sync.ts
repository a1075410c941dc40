import "server-only";
import * as due from "#lib/data/due.ts";
import * as operations from "#lib/data/operations.ts";
import type { Tx } from "#lib/data/transaction.ts";

/** Asks for a sync, or attaches to the one that is queued or running, which then is not followed by a second. */
export async function requestSync(
  tx: Tx,
  token: { id: string; name: string; groupId: string },
  { scheduled = false, full = false } = {},
): Promise<operations.OperationRecord> {
  const running = await operations.findOpen(tx, token.id, "sync");
  if (running) return running;
  const operation = await operations.insert(tx, {
    kind: "sync",
    groupId: token.groupId,
    tokenId: token.id,
    subject: { token: token.name, full },
    scheduled,
  });
  await due.wake(tx, "sync", token.id);
  return operation;
}
