import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as due from "#lib/data/due.ts";
import * as operations from "#lib/data/operations.ts";
import * as plans from "#lib/data/plans.ts";
import { transaction } from "#lib/data/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export interface AppliedPlan {
  operationId: string;
  number: number;
}

/** Turns a plan into an operation, once: of two who press at the same time, both are led to the same one. */
export async function applyPlan(scope: Granted<"license:assign">, planId: string): Promise<AppliedPlan> {
  try {
    return await applyOnce(scope, planId);
  } catch (error) {
    const overtaken = error instanceof Refusal && error.reason === "plan-applied";
    if (!overtaken) throw error;
    return applyOnce(scope, planId);
  }
}

function applyOnce(scope: Granted<"license:assign">, planId: string): Promise<AppliedPlan> {
  return transaction(scope, async (tx) => {
    const plan = await plans.get(tx, planId);
    if (plan.operationId) return already(await operations.get(tx, plan.operationId));
    if (plan.expiresAt <= tx.now()) throw new Refusal("plan-expired", { number: plan.number });

    const kind = plan.kind === "revoke" ? "revoke" : "assign";
    const operation = await operations.insert(tx, {
      kind,
      planId,
      subject: { plan: plan.number, ...(plan.asked as object) },
    });
    if (!(await plans.claim(tx, planId, operation.id)))
      throw new Refusal("plan-applied", { number: plan.number });
    await due.wake(tx, "operation", operation.id);
    await audit.record(tx, "plan.applied", {
      target: { kind: "plan", id: planId, name: `Plan ${plan.number}` },
      after: { operation: operation.number, kind },
    });
    return { operationId: operation.id, number: operation.number };
  });
}

const already = ({ id, number }: operations.OperationRecord): AppliedPlan => ({ operationId: id, number });
