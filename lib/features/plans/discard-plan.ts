import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as plans from "#lib/data/plans.ts";
import { transaction } from "#lib/data/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** A plan that nobody is going to apply leaves the list of open ones. */
export async function discardPlan(scope: Granted<"license:assign">, id: string): Promise<void> {
  await transaction(scope, async (tx) => {
    const plan = await plans.get(tx, id);
    if (!(await plans.discard(tx, id))) throw new Refusal("plan-applied", { number: plan.number });
    await audit.record(tx, "plan.discarded", { target: { kind: "plan", id, name: `Plan ${plan.number}` } });
  });
}
