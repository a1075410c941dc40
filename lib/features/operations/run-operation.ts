import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { alone } from "#lib/data/locks.ts";
import * as operations from "#lib/data/operations.ts";
import { transaction } from "#lib/data/transaction.ts";
import { advance } from "#lib/features/operations/advance.ts";
import { finishOperation } from "#lib/features/operations/finish-operation.ts";
import { openSessions } from "#lib/features/operations/sessions.ts";
import type { Granted } from "#lib/scope.ts";

/** How long one run stays with an operation before it lets others have its place. */
const PATIENCE_MS = 45_000;

export type OperationVerdict = "finished" | "busy" | { again: Date };

/**
 * Carries an operation on from wherever it stands: writes orders down, sends them, follows their events, reads back.
 * Every step is a change of state in a row, so it may be killed between any two of them.
 */
export async function runOperation(
  scope: Granted<"license:assign">,
  operationId: string,
  signal: AbortSignal,
): Promise<OperationVerdict> {
  const ran = await alone(`operation ${operationId}`, () => carryOn(scope, operationId, signal));
  return ran ? ran.result : "busy";
}

async function carryOn(
  scope: Granted<"license:assign">,
  operationId: string,
  signal: AbortSignal,
): Promise<OperationVerdict> {
  const operation = await transaction(scope, (tx) => operations.find(tx, operationId));
  if (!operation || operations.over.includes(operation.state as operations.OperationState)) return "finished";
  await transaction(scope, (tx) => operations.start(tx, operationId));
  const sessions = openSessions(scope, signal);
  const until = Date.now() + PATIENCE_MS;

  for (;;) {
    const next = await advance(scope, operationId, sessions, signal);
    if (next === "over") {
      await finishOperation(scope, operationId);
      return "finished";
    }
    if (next.getTime() > until) return { again: next };
    await wait(Math.max(0, next.getTime() - Date.now()), undefined, { signal });
  }
}
