import "server-only";
import { AppleError } from "#lib/apple/errors.ts";
import * as changes from "#lib/data/changes.ts";
import { alone } from "#lib/data/locks.ts";
import * as operations from "#lib/data/operations.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import { asProblem } from "#lib/features/apple-refusals.ts";
import { claimLocation, isPassing, keepClaim } from "#lib/features/ownership/claim.ts";
import { awaitEnding, beginEnding } from "#lib/features/ownership/end-chosen.ts";
import { endTakeOver } from "#lib/features/ownership/end-take-over.ts";
import { awaitReading, beginReading } from "#lib/features/ownership/read-again.ts";
import { type TakeOver, takeOverOf } from "#lib/features/ownership/take-over-steps.ts";
import { noteTrouble } from "#lib/features/token-health.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export type TakeOverVerdict = "finished" | "busy" | { again: Date };

const LOOK_AGAIN_MS = 1_000;
const AFTER_TROUBLE_MS = 20_000;

/**
 * Carries a take-over on from wherever it stands: claim, read everything again, end exactly what was asked, read once
 * more. Reading and ending are operations of their own, so each step may be killed and is taken up by whoever comes next.
 */
export async function runTakeOver(
  scope: Granted<Permission>,
  operationId: string,
  signal: AbortSignal,
): Promise<TakeOverVerdict> {
  const ran = await alone(`operation ${operationId}`, () => carryOn(scope, operationId, signal));
  return ran ? ran.result : "busy";
}

async function carryOn(
  scope: Granted<Permission>,
  operationId: string,
  signal: AbortSignal,
): Promise<TakeOverVerdict> {
  for (;;) {
    const takeOver = await takeOverOf(scope, operationId);
    if (!takeOver) return "finished";
    try {
      const went = await step(takeOver, signal);
      if (went === "over") return "finished";
      if (went === "waits") return { again: new Date(Date.now() + LOOK_AGAIN_MS) };
    } catch (error) {
      signal.throwIfAborted();
      if (!(await standStill(takeOver, error))) return "finished";
      return { again: new Date(Date.now() + AFTER_TROUBLE_MS) };
    }
  }
}

async function step(takeOver: TakeOver, signal: AbortSignal): Promise<"on" | "waits" | "over"> {
  const { operation, progress } = takeOver;
  if (operation.stopAsked && progress.step !== "end") return endTakeOver(takeOver, { state: "stopped" });
  if (progress.step === "claim") return claim(takeOver, signal);
  if (progress.step === "read") return awaitReading(takeOver);
  return progress.ending === null ? beginEnding(takeOver) : awaitEnding(takeOver);
}

async function claim({ scope, operation, tokenId, subject }: TakeOver, signal: AbortSignal): Promise<"on"> {
  const claimed = await claimLocation(scope, tokenId, [subject.ownerId, null], signal);
  await transaction(scope, async (tx) => {
    await operations.start(tx, operation.id);
    await keepClaim(tx, tokenId, claimed, {
      action: "token.taken-over",
      event: "taken-over",
      after: { operation: operation.number, adopts: subject.adopts, ends: subject.ends },
    });
    await operations.log(tx, operation.id, "claimed", { owner: subject.owner });
    await beginReading(tx, operation, { token: subject.token });
  });
  return "on";
}

/** True when it goes on by itself a little later; else the take-over is over, and why is kept. */
async function standStill(takeOver: TakeOver, error: unknown): Promise<boolean> {
  const { scope, operation, tokenId } = takeOver;
  if (!(error instanceof Refusal) && !(error instanceof AppleError) && !isPassing(error)) throw error;
  await transaction(scope, async (tx) => {
    await noteTrouble(tx, tokenId, error);
    await changes.tell(tx, "operations", operation.id);
  });
  if (isPassing(error)) return true;
  const problem = { ...asProblem(error), ...(error instanceof Refusal ? error.facts : {}) };
  await endTakeOver(takeOver, { state: "failed", problem });
  return false;
}
