import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { alone } from "#lib/data/locks.ts";
import * as operations from "#lib/data/operations.ts";
import { transaction } from "#lib/data/transaction.ts";
import { openSessions } from "#lib/features/operations/sessions.ts";
import { advanceRegistration } from "#lib/features/registration/advance.ts";
import { finishRegistration } from "#lib/features/registration/finish.ts";
import type { Granted } from "#lib/scope.ts";

/** How long one run stays with a registration before it lets others have its place. */
const PATIENCE_MS = 45_000;

export type RegistrationVerdict = "finished" | "busy" | { again: Date };

/** Carries a registration on from wherever it stands, alone for it: every step is a change of state in a row. */
export async function runRegistration(
  scope: Granted<"registration:write">,
  operationId: string,
  signal: AbortSignal,
): Promise<RegistrationVerdict> {
  const ran = await alone(`operation ${operationId}`, () => carryOn(scope, operationId, signal));
  return ran ? ran.result : "busy";
}

async function carryOn(
  scope: Granted<"registration:write">,
  operationId: string,
  signal: AbortSignal,
): Promise<RegistrationVerdict> {
  const operation = await transaction(scope, (tx) => operations.find(tx, operationId));
  if (!operation || operations.over.includes(operation.state as operations.OperationState)) return "finished";
  await transaction(scope, (tx) => operations.start(tx, operationId));
  const sessions = openSessions(scope, signal);
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const next = await advanceRegistration(scope, operationId, sessions, signal);
    if (next === "over") {
      await finishRegistration(scope, operationId);
      return "finished";
    }
    if (next.getTime() > until) return { again: next };
    await wait(Math.max(0, next.getTime() - Date.now()), undefined, { signal });
  }
}
