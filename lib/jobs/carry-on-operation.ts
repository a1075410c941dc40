import "server-only";
import { runImport } from "#lib/features/inventory/run-import.ts";
import { operationKind } from "#lib/features/operations/operation-kind.ts";
import { runTakeOver } from "#lib/features/ownership/run-take-over.ts";
import { runOperation } from "#lib/features/operations/run-operation.ts";
import { runRegistration } from "#lib/features/registration/run-registration.ts";
import { runRemoval } from "#lib/features/removal/run-removal.ts";
import { runChecklist } from "#lib/features/renewal/run-checklist.ts";
import type { Job } from "#lib/jobs/job.ts";

/** Carries on whatever an admin set going, from wherever it stands. */
export const carryOnOperation = {
  kind: "operation",
  atOnce: 6,
  async run(scope, operationId, signal) {
    const kind = await operationKind(scope, operationId);
    if (kind === "import") return runImport(scope, operationId, signal);
    if (kind === "take-over") {
      const went = await runTakeOver(scope, operationId, signal);
      return went === "busy" ? "kept" : went;
    }
    if (kind === "removal") {
      const went = await runRemoval(scope, operationId, signal);
      return went === "busy" ? "kept" : went;
    }
    if (kind === "renewal") {
      const went = await runChecklist(scope, operationId, signal);
      return went === "busy" ? "kept" : went;
    }
    if (kind === "registration") {
      const went = await runRegistration(scope, operationId, signal);
      return went === "busy" ? "kept" : went;
    }
    if (kind !== "assign" && kind !== "revoke") return "finished";
    const verdict = await runOperation(scope, operationId, signal);
    return verdict === "busy" ? "kept" : verdict;
  },
} as const satisfies Job;
