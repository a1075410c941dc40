import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as due from "#lib/data/due.ts";
import * as operations from "#lib/data/operations.ts";
import * as ownership from "#lib/data/ownership.ts";
import { transaction } from "#lib/data/transaction.ts";
import { TakeOverProgress } from "#lib/features/ownership/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/**
 * Goes on with a take-over that got stuck after the claim: reads once more, or asks again for exactly the licenses that
 * were not ended. One whose claim failed wrote nothing, and is asked for anew.
 */
export async function resumeTakeOver(scope: Granted<"token:write">, operationId: string): Promise<void> {
  await transaction(scope, async (tx) => {
    const operation = await operations.get(tx, operationId);
    const progress = TakeOverProgress.parse(operation.progress);
    if (operation.kind !== "take-over" || progress.step === "claim" || progress.step === "over")
      throw new Refusal("nothing-to-retry");
    const ending = progress.ending ? await operations.find(tx, progress.ending) : null;
    const again = { ...progress, syncs: 0, ...(ending && { ending: await askAgain(ending) }) };
    if (!(await ownership.reopen(tx, operationId, again))) throw new Refusal("nothing-to-retry");
    await due.wake(tx, "operation", operationId);
    await audit.record(tx, "operation.retried", {
      groupId: operation.groupId,
      target: { kind: "operation", id: operationId, name: `Operation ${operation.number}` },
    });

    async function askAgain(before: operations.OperationRecord): Promise<string> {
      const isOver = operations.over.includes(before.state as operations.OperationState);
      if (!isOver || (await operations.wasRetried(tx, before))) return before.id;
      const retry = await operations.insert(tx, {
        kind: "revoke",
        groupId: before.groupId,
        ...(before.tokenId && { tokenId: before.tokenId }),
        ...(before.planId && { planId: before.planId }),
        subject: { ...(before.subject as object), retryOf: before.id, retryOfNumber: before.number },
      });
      await due.wake(tx, "operation", retry.id);
      return retry.id;
    }
  });
}
