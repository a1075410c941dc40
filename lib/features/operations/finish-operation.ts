import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as operations from "#lib/data/operations.ts";
import * as orders from "#lib/data/orders.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { outcomeOf, sumUp, type OperationSums } from "#lib/domain/licenses/operation-sums.ts";
import type { Scope } from "#lib/scope.ts";

/** Keeps what an admin watches: how many licenses stand at which stage. */
export async function noteProgress(scope: Scope, operationId: string): Promise<void> {
  await transaction(scope, async (tx) =>
    operations.progress(tx, operationId, { ...(await sumsOf(tx, operationId)) }),
  );
}

export async function finishOperation(scope: Scope, operationId: string): Promise<void> {
  await transaction(scope, async (tx) => {
    const operation = await operations.get(tx, operationId);
    const sums = await sumsOf(tx, operationId);
    const state = outcomeOf(sums, operation.stopAsked);
    await operations.finish(tx, operationId, { state, progress: { ...sums } });
    await audit.record(tx, `licenses.${operation.kind === "revoke" ? "revoked" : "assigned"}`, {
      groupId: operation.groupId,
      target: { kind: "operation", id: operationId, name: `Operation ${operation.number}` },
      after: {
        confirmed: sums.confirmed,
        notDone: sums.refused + sums.missing + sums.notSent,
        by: operation.actorName,
      },
    });
  });
}

/** How far an operation's licenses are, as its row keeps it. */
export async function progressOf(tx: Tx, operationId: string): Promise<Record<string, number>> {
  return { ...(await sumsOf(tx, operationId)) };
}

async function sumsOf(tx: Tx, operationId: string): Promise<OperationSums> {
  const all = await orders.ofOperation(tx, operationId);
  return sumUp(await orders.tally(tx, operationId), all);
}
