import "server-only";
import { AppleError } from "#lib/apple/errors.ts";
import * as operations from "#lib/data/operations.ts";
import * as renewalData from "#lib/data/renewal-checks.ts";
import * as tokenCounts from "#lib/data/token-counts.ts";
import type { TokenRecord } from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { CheckDetail, CheckResult } from "#lib/domain/tokens/renewal-checks.ts";
import { asProblem } from "#lib/features/apple-refusals.ts";
import { openSession } from "#lib/features/apple-session.ts";
import { noteAnswers, noteTrouble } from "#lib/features/token-health.ts";
import type { Granted } from "#lib/scope.ts";

export interface Checking {
  scope: Granted<"license:assign">;
  operation: operations.OperationRecord;
  token: TokenRecord;
  /** What was written down when the check was left running. */
  detail: CheckDetail;
  signal: AbortSignal;
}

export const result = (state: CheckResult["state"], detail: CheckDetail = {}): CheckResult => ({
  state,
  detail,
});

/** Apple takes the new file, and says whose name stands at the location. */
export async function checkAccepted({ scope, token, signal }: Checking): Promise<CheckResult> {
  try {
    const session = await openSession(scope, token.id, signal);
    await session.client.clientConfig();
    await transaction(scope, (tx) => noteAnswers(tx, token.id, session));
    return result("done", { ms: session.heard.lastMs === null ? null : Math.round(session.heard.lastMs) });
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof AppleError)) throw error;
    await transaction(scope, (tx) => noteTrouble(tx, token.id, error));
    return afterTrouble(error);
  }
}

/** Apple being away is waited for; a no is final. */
function afterTrouble(error: AppleError): CheckResult {
  const { reason, number } = asProblem(error);
  const passing = error.kind === "throttled" || error.kind === "busy" || error.kind === "unreachable";
  return result(passing ? "running" : "failed", { why: reason, number });
}

/** The stored date is the new file's, and not the one before. */
export function checkExpiry({ operation, token }: Checking): Promise<CheckResult> {
  const { before = null } = (operation.subject ?? {}) as { before?: string | null };
  const now = token.expiresAt.toISOString();
  return Promise.resolve(result(now === before ? "failed" : "done", { before, after: now }));
}

/** The full sync that the renewal asked for is over, and brought Apple's counts. */
export async function checkCounts({ scope, operation, token }: Checking): Promise<CheckResult> {
  return transaction(scope, async (tx) => {
    if (token.lastSyncAt && token.lastSyncAt >= operation.createdAt) {
      const [counts] = await tokenCounts.perToken(tx, [token.id]);
      return result("done", { titles: counts?.titles ?? 0, licenses: counts?.total ?? 0 });
    }
    if (await operations.findOpen(tx, token.id, "sync")) return result("running");
    return result("failed", { why: reasonOf(token.syncProblem) });
  });
}

function reasonOf(problem: unknown): string {
  const reason =
    typeof problem === "object" && problem !== null && "reason" in problem ? problem.reason : null;
  return typeof reason === "string" ? reason : "apple-refused";
}

/** Reads a page of titles with the new file and compares it with what the sync brought. */
export async function checkReading({ scope, token, signal }: Checking): Promise<CheckResult> {
  try {
    const session = await openSession(scope, token.id, signal);
    for await (const page of session.client.assets()) {
      const counts = page.records.map(({ adamId, pricingParam, totalCount }) => ({
        adamId,
        pricingParam,
        total: totalCount,
      }));
      const agree = await transaction(scope, (tx) => renewalData.agreeing(tx, token.id, counts));
      return result("done", { titles: counts.length, agree });
    }
    return result("done", { titles: 0, agree: 0 });
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof AppleError)) throw error;
    return afterTrouble(error);
  }
}
