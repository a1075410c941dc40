import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import { alone } from "#lib/data/locks.ts";
import * as operations from "#lib/data/operations.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import {
  type CheckResult,
  nextCheck,
  outcomeOfChecks,
  type RenewalCheck,
  renewalChecks,
  withResult,
} from "#lib/domain/tokens/renewal-checks.ts";
import { checkAccepted, checkCounts, checkExpiry, checkReading } from "#lib/features/renewal/checks.ts";
import type { Checking } from "#lib/features/renewal/checks.ts";
import { checkLicense } from "#lib/features/renewal/check-license.ts";
import { readChecks } from "#lib/features/renewal/read-checks.ts";
import type { Granted } from "#lib/scope.ts";

const LOOK_AGAIN_MS = 2_000;

const steps: Record<RenewalCheck, (checking: Checking) => Promise<CheckResult>> = {
  accepted: checkAccepted,
  expiry: checkExpiry,
  counts: checkCounts,
  "read-back": checkReading,
  license: checkLicense,
};

/** Carries the checks after a renewal on from wherever they stand, each written down as it ends. */
export async function runChecklist(
  scope: Granted<"license:assign">,
  operationId: string,
  signal: AbortSignal,
): Promise<"finished" | "busy" | { again: Date }> {
  const ran = await alone(`operation ${operationId}`, () => carryOn(scope, operationId, signal));
  return ran ? ran.result : "busy";
}

async function carryOn(scope: Granted<"license:assign">, operationId: string, signal: AbortSignal) {
  for (;;) {
    const found = await transaction(scope, (tx) => stillOpen(tx, operationId));
    if (!found) return "finished" as const;
    const { operation, token } = found;
    const checks = readChecks(operation.progress);
    const check = token ? nextCheck(checks) : null;
    if (!token || !check) {
      await transaction(scope, (tx) => finish(tx, operation));
      return "finished" as const;
    }
    const { detail } = checks[check];
    const result = await steps[check]({ scope, operation, token, detail, signal });
    await transaction(scope, (tx) =>
      operations.progress(tx, operationId, { checks: { ...withResult(checks, check, result) } }),
    );
    if (result.state === "running") return { again: new Date(Date.now() + LOOK_AGAIN_MS) };
  }
}

async function stillOpen(tx: Tx, operationId: string) {
  const operation = await operations.find(tx, operationId);
  if (!operation || operations.over.includes(operation.state as operations.OperationState)) return null;
  await operations.start(tx, operationId);
  return { operation, token: operation.tokenId === null ? null : await tokens.find(tx, operation.tokenId) };
}

async function finish(tx: Tx, operation: operations.OperationRecord): Promise<void> {
  const checks = readChecks(operation.progress);
  await operations.finish(tx, operation.id, { state: outcomeOfChecks(checks) });
  const ended = (state: string) => renewalChecks.filter((check) => checks[check].state === state);
  await audit.record(tx, "token.renewal-checked", {
    groupId: operation.groupId,
    target: { kind: "operation", id: operation.id, name: `Operation ${operation.number}` },
    after: {
      passed: ended("done"),
      skipped: ended("skipped"),
      failed: ended("failed"),
      by: operation.actorName,
    },
  });
  await changes.tell(tx, "tokens", operation.tokenId);
}
