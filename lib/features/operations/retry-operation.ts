import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as due from "#lib/data/due.ts";
import { inTurn } from "#lib/data/locks.ts";
import * as operations from "#lib/data/operations.ts";
import * as orders from "#lib/data/orders.ts";
import { transaction } from "#lib/data/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export interface RetriedOperation {
  operationId: string;
  number: number;
}

/** Asks again for what an operation could not do, as an operation of its own and once; what stands by now is not asked for. */
export async function retryOperation(
  scope: Granted<"license:assign">,
  id: string,
): Promise<RetriedOperation> {
  return transaction(scope, async (tx) => {
    const before = await operations.get(tx, id);
    if (before.kind !== "assign" && before.kind !== "revoke") throw new Refusal("nothing-to-retry");
    const { refused = 0, missing = 0, "not-sent": notSent = 0 } = await orders.tally(tx, id);
    const isOver = operations.over.includes(before.state as operations.OperationState);
    if (!isOver || refused + missing + notSent === 0) throw new Refusal("nothing-to-retry");
    await inTurn(tx, `retry ${id}`);
    if (await operations.wasRetried(tx, before)) throw new Refusal("nothing-to-retry");
    const operation = await operations.insert(tx, {
      kind: before.kind,
      groupId: before.groupId,
      ...(before.planId && { planId: before.planId }),
      subject: { ...(before.subject as object), retryOf: id, retryOfNumber: before.number },
    });
    await due.wake(tx, "operation", operation.id);
    await audit.record(tx, "operation.retried", {
      target: { kind: "operation", id, name: `Operation ${before.number}` },
      after: { operation: operation.number, licenses: refused + missing + notSent },
    });
    return { operationId: operation.id, number: operation.number };
  });
}
