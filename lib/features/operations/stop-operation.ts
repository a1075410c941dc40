import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as due from "#lib/data/due.ts";
import * as operations from "#lib/data/operations.ts";
import { transaction } from "#lib/data/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Nothing more is sent; what Apple has accepted is still followed to its end. */
export async function stopOperation(scope: Granted<"license:assign">, id: string): Promise<void> {
  await transaction(scope, async (tx) => {
    const operation = await operations.get(tx, id);
    if (!(await operations.askToStop(tx, id)))
      throw new Refusal("operation-over", { number: operation.number });
    await due.wake(tx, "operation", id);
    await audit.record(tx, "operation.stopped", {
      target: { kind: "operation", id, name: `Operation ${operation.number}` },
    });
  });
}
