import "server-only";
import * as due from "#lib/data/due.ts";
import * as operations from "#lib/data/operations.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { endTakeOver } from "#lib/features/ownership/end-take-over.ts";
import { TakeOverProgress } from "#lib/features/ownership/schemas.ts";
import type { TakeOver } from "#lib/features/ownership/take-over-steps.ts";

/** So often is everything asked for again before a take-over says that it could not be read. */
const MOST_SYNCS = 3;

/** A sync of its own that reads everything, begun in the transaction that keeps the claim. */
export async function beginReading(
  tx: Tx,
  { id, groupId, tokenId, progress }: operations.OperationRecord,
  { token }: { token: string },
): Promise<void> {
  if (!tokenId) return;
  const sync = await operations.insert(tx, {
    kind: "sync",
    groupId,
    tokenId,
    subject: { token, full: true },
  });
  await due.wake(tx, "sync", tokenId);
  const before = TakeOverProgress.parse(progress);
  await operations.progress(tx, id, { ...before, step: "read", sync: sync.id, syncs: before.syncs + 1 });
}

/** Waits for that sync; one that failed is asked for again, a few times. */
export function awaitReading(takeOver: TakeOver): Promise<"on" | "waits" | "over"> {
  const { scope, operation, progress, subject } = takeOver;
  return transaction(scope, async (tx) => {
    const sync = progress.sync ? await operations.find(tx, progress.sync) : null;
    if (sync && !operations.over.includes(sync.state as operations.OperationState)) return "waits";
    if (sync?.state === "done") {
      await operations.progress(tx, operation.id, { ...progress, step: "end" });
      await operations.log(tx, operation.id, "read-again", { operation: sync.number });
      return "on";
    }
    if (progress.syncs < MOST_SYNCS) {
      await beginReading(tx, operation, { token: subject.token });
      return "waits";
    }
    return sync;
  }).then(async (left) => {
    if (left === "on" || left === "waits") return left;
    const problem = (left?.problem ?? { reason: "apple-unreachable" }) as Record<
      string,
      string | number | null
    >;
    return endTakeOver(takeOver, { state: "partly", problem });
  });
}
