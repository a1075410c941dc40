import "server-only";
import * as operations from "#lib/data/operations.ts";
import * as orderResults from "#lib/data/order-results.ts";
import { transaction } from "#lib/data/transaction.ts";
import { createPlan, type CreatedPlan } from "#lib/features/plans/create-plan.ts";
import { AskPlan } from "#lib/features/plans/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Plans to give a title back to everyone who lost it by an operation; like any plan it is looked at before it is applied. */
export async function putBack(
  scope: Granted<"license:assign">,
  operationId: string,
  titleId: string,
): Promise<CreatedPlan> {
  const holders = await transaction(scope, async (tx) => {
    await operations.get(tx, operationId);
    return orderResults.losers(tx, operationId, titleId);
  });
  if (holders.length === 0) throw new Refusal("nothing-to-put-back");
  return createPlan(scope, { ...AskPlan.parse({ kind: "assign", titles: [titleId] }), holders });
}
