import "server-only";
import { z } from "zod";
import * as changes from "#lib/data/changes.ts";
import * as imports from "#lib/data/imports.ts";
import { alone } from "#lib/data/locks.ts";
import * as operations from "#lib/data/operations.ts";
import { transaction } from "#lib/data/transaction.ts";
import { checkRows } from "#lib/features/inventory/import/check-rows.ts";
import { ImportCounts } from "#lib/features/inventory/import/counts.ts";
import { Halt, openRun, type ImportRun } from "#lib/features/inventory/import/import-run.ts";
import { takeRows } from "#lib/features/inventory/import/take-rows.ts";
import { wakeInviters } from "#lib/features/wake-inviters.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

const Subject = z.object({ import: z.uuid(), step: z.enum(["check", "apply"]) });

/**
 * Carries on an import from wherever it stands: a check begins anew, an application goes on behind its last batch. Alone,
 * whoever else was woken for it. "kept" where another worker has it or this one ends.
 */
export async function runImport(
  scope: Granted<"inventory:write">,
  operationId: string,
  signal?: AbortSignal,
): Promise<"finished" | "kept"> {
  const operation = await transaction(scope, (tx) => operations.find(tx, operationId));
  const subject = Subject.safeParse(operation?.subject).data;
  if (!operation || !subject) return "finished";
  const ran = await alone(`import ${scope.customerId} ${subject.import}`, () =>
    carryOn(scope, operationId, subject, signal),
  );
  return ran ? ran.result : "kept";
}

type Step = z.output<typeof Subject>["step"];

const begun: Record<Step, imports.ImportState> = { check: "checking", apply: "applying" };
const reached: Record<Step, imports.ImportState> = { check: "ready", apply: "applied" };

async function carryOn(
  scope: Granted<"inventory:write">,
  operationId: string,
  { import: importId, step }: z.output<typeof Subject>,
  signal?: AbortSignal,
): Promise<"finished" | "kept"> {
  const found = await transaction(scope, async (tx) => {
    const { state } = await operations.get(tx, operationId);
    if (operations.over.includes(state as operations.OperationState)) return null;
    await operations.start(tx, operationId);
    return imports.find(tx, importId);
  });
  if (found?.operationId !== operationId) return "finished";
  if (found.state === begun[step]) {
    const run = await openRun(scope, operationId, found, signal);
    try {
      await (step === "check" ? check(run) : takeRows(run));
    } catch (error) {
      return halted(run, operationId, step, error);
    }
  }
  await conclude(scope, operationId, importId, step);
  return "finished";
}

async function check(run: ImportRun): Promise<void> {
  const counts = await checkRows(run);
  await transaction(run.scope, (tx) => imports.become(tx, run.found.id, ["checking"], "ready", { counts }));
}

/** The import itself is the truth: killed between the two, its operation is finished when it is looked at again. */
async function conclude(
  scope: Granted<"inventory:write">,
  operationId: string,
  importId: string,
  step: Step,
): Promise<void> {
  await transaction(scope, async (tx) => {
    const found = await imports.get(tx, importId);
    if (found.state !== reached[step]) return;
    const counts = ImportCounts.parse(found.counts ?? {});
    const { lines } = counts;
    const phase = step === "check" ? "comparing" : "applying";
    const progress = { step, phase, done: lines, total: lines, ...counts };
    await operations.finish(tx, operationId, { state: counts.missed > 0 ? "partly" : "done", progress });
    if (step !== "apply") return;
    if (found.kind === "person") await wakeInviters(tx);
    await changes.tell(tx, "inventory");
  });
}

/** Stopped by somebody, it goes back to where it can be begun again; ended with its worker, it stays as it is. */
async function halted(
  { scope, found }: ImportRun,
  operationId: string,
  step: Step,
  error: unknown,
): Promise<"finished" | "kept"> {
  if (error instanceof Halt && !error.asked) return "kept";
  if (!(error instanceof Halt || error instanceof Refusal)) throw error;
  await transaction(scope, async (tx) => {
    if (error instanceof Halt) {
      await imports.become(tx, found.id, ["checking", "applying"], step === "check" ? "uploaded" : "ready");
      await operations.finish(tx, operationId, { state: "stopped" });
    } else {
      const problem = { reason: error.reason, facts: error.facts };
      await imports.become(tx, found.id, ["checking", "applying"], "failed", { problem });
      await operations.finish(tx, operationId, { state: "failed", problem });
    }
  });
  return "finished";
}
