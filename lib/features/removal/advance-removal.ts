import "server-only";
import { AppleError, OutcomeUnknown } from "#lib/apple/errors.ts";
import * as operations from "#lib/data/operations.ts";
import * as orders from "#lib/data/orders.ts";
import * as removals from "#lib/data/removals.ts";
import { transaction } from "#lib/data/transaction.ts";
import { mayStillStop } from "#lib/domain/tokens/removal.ts";
import { isAppleRefusalKind } from "#lib/domain/tokens/state.ts";
import { asProblem } from "#lib/features/apple-refusals.ts";
import type { Sessions } from "#lib/features/operations/sessions.ts";
import { takeStep } from "#lib/features/removal/take-step.ts";
import { endEarly } from "#lib/features/removal/end-early.ts";
import type { RemovalEnd, RemovalWork, StepVerdict } from "#lib/features/removal/work.ts";
import { noteTrouble } from "#lib/features/token-health.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import type { Granted } from "#lib/scope.ts";

/** Apple is silent or busy: nothing is lost by asking again a little later. */
const AGAIN_MS = 20_000;

/**
 * Takes a removal as far as it can go now; answers when it is due again (real time), or that it is over. Every stage is
 * left in the transaction that did its work, so it may be killed between any two of them.
 */
export async function advanceRemoval(
  scope: Granted<Permission>,
  operationId: string,
  sessions: Sessions,
  signal: AbortSignal,
): Promise<Date | "over"> {
  for (;;) {
    const removal = await transaction(scope, (tx) => removals.get(tx, operationId));
    if (removal.stage === "over") return "over";
    const verdict = await step({ scope, removal, sessions, signal });
    if (verdict instanceof Date) return verdict;
    if (verdict !== "next") {
      await endEarly({ scope, removal, sessions, signal }, verdict);
      return "over";
    }
  }
}

async function step(work: RemovalWork): Promise<StepVerdict> {
  const { scope, removal, signal } = work;
  try {
    return await takeStep(work);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Refusal) return cannotGoOn(work, { reason: error.reason, ...error.facts });
    if (!(error instanceof AppleError) && !(error instanceof OutcomeUnknown)) throw error;
    await transaction(scope, (tx) => noteTrouble(tx, removal.tokenId, error));
    const dead = error instanceof AppleError && isAppleRefusalKind(error.kind);
    if (dead || isFinal(error)) return cannotGoOn(work, asProblem(error));
    const { stopAsked } = await transaction(scope, (tx) => operations.get(tx, removal.id));
    if (stopAsked && mayStillStop(removal.stage)) return { state: "stopped", problem: null };
    return new Date(Date.now() + AGAIN_MS);
  }
}

const isFinal = (error: unknown) =>
  error instanceof AppleError && ["refused", "bad-request", "contested", "observing"].includes(error.kind);

async function cannotGoOn(
  work: RemovalWork,
  problem: NonNullable<RemovalEnd["problem"]>,
): Promise<RemovalEnd> {
  const { confirmed = 0 } = await transaction(work.scope, (tx) => orders.tally(tx, work.removal.id));
  return { state: confirmed > 0 ? "partly" : "failed", problem };
}
