import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { alone } from "#lib/data/locks.ts";
import * as operations from "#lib/data/operations.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import { openSessions } from "#lib/features/operations/sessions.ts";
import { advanceRemoval } from "#lib/features/removal/advance-removal.ts";
import type { Granted } from "#lib/scope.ts";

/** How long one run stays with a removal before it lets others have its place. */
const PATIENCE_MS = 45_000;

export type RemovalVerdict = "finished" | "busy" | { again: Date };

/** Carries a removal on from wherever it stands, alone for it. */
export async function runRemoval(
  scope: Granted<Permission>,
  operationId: string,
  signal: AbortSignal,
): Promise<RemovalVerdict> {
  const ran = await alone(`operation ${operationId}`, () => carryOn(scope, operationId, signal));
  return ran ? ran.result : "busy";
}

async function carryOn(
  scope: Granted<Permission>,
  operationId: string,
  signal: AbortSignal,
): Promise<RemovalVerdict> {
  const operation = await transaction(scope, (tx) => operations.find(tx, operationId));
  if (!operation || operations.over.includes(operation.state as operations.OperationState)) return "finished";
  await transaction(scope, (tx) => operations.start(tx, operationId));
  const sessions = openSessions(scope, signal, operationId);
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const next = await advanceRemoval(scope, operationId, sessions, signal);
    if (next === "over") return "finished";
    if (next.getTime() > until) return { again: next };
    await wait(Math.max(0, next.getTime() - Date.now()), undefined, { signal });
  }
}
