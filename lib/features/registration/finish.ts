import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as operations from "#lib/data/operations.ts";
import * as registrations from "#lib/data/registrations.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import * as userOrders from "#lib/data/user-orders.ts";
import { outcomeOf, sumUp, type OperationSums } from "#lib/domain/licenses/operation-sums.ts";
import type { Scope } from "#lib/scope.ts";

/** Keeps what an admin watches: how many people stand at which stage. */
export async function noteProgress(scope: Scope, operationId: string): Promise<void> {
  await transaction(scope, async (tx) =>
    operations.progress(tx, operationId, { ...(await sumsOf(tx, operationId)) }),
  );
}

export async function finishRegistration(scope: Scope, operationId: string): Promise<void> {
  await transaction(scope, async (tx) => {
    const operation = await operations.get(tx, operationId);
    const sums = await sumsOf(tx, operationId);
    const state = outcomeOf(sums, operation.stopAsked);
    const { verb } = operation.subject as { verb?: string };
    await operations.finish(tx, operationId, { state, progress: { ...sums } });
    await audit.record(tx, verb === "retire" ? "people.retired" : "people.registered", {
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

async function sumsOf(tx: Tx, operationId: string): Promise<OperationSums> {
  const { wanted = 0, ordered = 0, ...tally } = await registrations.tally(tx, operationId);
  return sumUp({ ...tally, planned: wanted + ordered }, await userOrders.ofOperation(tx, operationId));
}
