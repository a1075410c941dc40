import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as due from "#lib/data/due.ts";
import { inTurn } from "#lib/data/locks.ts";
import * as operations from "#lib/data/operations.ts";
import * as orders from "#lib/data/orders.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import type { TokenStanding } from "#lib/domain/tokens/state.ts";
import { unableTo } from "#lib/features/refuse-unable.ts";
import { standingOf } from "#lib/features/token-standing.ts";
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
  const standing = await standingOf(scope);
  return transaction(scope, async (tx) => {
    const before = await operations.get(tx, id);
    if (before.kind !== "assign" && before.kind !== "revoke") throw new Refusal("nothing-to-retry");
    const { refused = 0, missing = 0, "not-sent": notSent = 0 } = await orders.tally(tx, id);
    const isOver = operations.over.includes(before.state as operations.OperationState);
    if (!isOver || refused + missing + notSent === 0) throw new Refusal("nothing-to-retry");
    await inTurn(tx, `retry ${id}`);
    if (await operations.wasRetried(tx, before)) throw new Refusal("nothing-to-retry");
    await refuseWhereUnable(tx, id, standing);
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

/** A retry that none of the tokens it needs can carry out would only fail again. */
async function refuseWhereUnable(
  tx: Tx,
  id: string,
  standing: (token: tokens.TokenRecord) => TokenStanding,
): Promise<void> {
  const needed = new Set((await orders.ofOperation(tx, id)).map(({ tokenId }) => tokenId));
  const inSight = (await tokens.list(tx)).filter((token) => needed.has(token.id));
  const refusals = inSight.map((token) => unableTo("write", token, standing(token)));
  const [first] = refusals;
  if (first && refusals.every(Boolean)) throw first;
}
