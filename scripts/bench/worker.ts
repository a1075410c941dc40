// A process of its own for what the worker does, so that its memory is its own.
import { createPlan } from "#lib/features/plans/create-plan.ts";
import { AskPlan } from "#lib/features/plans/schemas.ts";
import { applyPlan } from "#lib/features/operations/apply-plan.ts";
import { runOperation } from "#lib/features/operations/run-operation.ts";
import { runImport } from "#lib/features/inventory/run-import.ts";
import { runSync } from "#lib/features/sync/run-sync.ts";
import { customerScope } from "#lib/jobs/customer-scope.ts";
import type { WorkerAnswer, WorkerWish } from "#scripts/bench/worker-talk.ts";

const send = (answer: WorkerAnswer) => process.send?.(answer);

async function perform(wish: WorkerWish): Promise<unknown> {
  const scope = await customerScope(wish.customerId, "bench");
  if (!scope) throw new Error("No such customer.");
  if (wish.do === "sync") return runSync(scope, wish.tokenId);
  if (wish.do === "plan") return createPlan(scope, AskPlan.parse(wish.ask));
  if (wish.do === "import") return runImport(scope, wish.operationId);
  const { operationId } = await applyPlan(scope, wish.planId);
  return runOperation(scope, operationId, new AbortController().signal);
}

process.on("message", (wish: WorkerWish) => {
  const began = performance.now();
  perform(wish).then(
    (result) =>
      send({
        seconds: (performance.now() - began) / 1000,
        peakMb: process.resourceUsage().maxRSS / 1024,
        result,
      }),
    (error: unknown) =>
      send({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
send({ seconds: 0, peakMb: 0, result: "ready" });
