import "server-only";
import * as changes from "#lib/data/changes.ts";
import * as operations from "#lib/data/operations.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { TakeOverProgress } from "#lib/features/ownership/schemas.ts";
import type { TakeOver } from "#lib/features/ownership/take-over-steps.ts";
import { requestSync } from "#lib/features/request-sync.ts";

interface Outcome {
  state: operations.OperationState;
  problem?: Record<string, string | number | null>;
  progress?: Partial<TakeOverProgress>;
}

/** Says how it ended, and has the location read once more where anything was written. */
export async function endTakeOver(
  { scope, operation, tokenId, progress }: TakeOver,
  { state, problem, progress: reached = {} }: Outcome,
): Promise<"over"> {
  await transaction(scope, async (tx) => {
    const token = await tokens.find(tx, tokenId);
    if (token && progress.step === "end") await requestSync(tx, token);
    const step = state === "done" ? "over" : progress.step;
    await operations.finish(tx, operation.id, {
      state,
      progress: { ...progress, ...reached, step },
      problem: problem ?? null,
    });
    await changes.tell(tx, "tokens", tokenId);
  });
  return "over";
}
