import "server-only";
import * as due from "#lib/data/due.ts";
import * as operations from "#lib/data/operations.ts";
import * as orders from "#lib/data/orders.ts";
import * as plans from "#lib/data/plans.ts";
import { transaction } from "#lib/data/transaction.ts";
import { endTakeOver } from "#lib/features/ownership/end-take-over.ts";
import type { TakeOver } from "#lib/features/ownership/take-over-steps.ts";

const PLAN_KEPT_MS = 86_400_000;

/** Makes the plan of what was written down when it was asked for, and the operation that carries it out, in one. */
export async function beginEnding(takeOver: TakeOver): Promise<"on" | "over"> {
  const { scope, operation, tokenId, subject, progress } = takeOver;
  const { endPlan, ends, endTitles, people } = subject;
  if (!endPlan) return endTakeOver(takeOver, { state: "done" });
  const titles = endTitles.map(({ id, name }) => ({ id, name }));
  const asked = { titles, targets: ends, people, serials: 0, rejected: [], filter: null };
  await transaction(scope, async (tx) => {
    const plan = await plans.insert(tx, {
      id: endPlan,
      kind: "revoke",
      asked,
      totals: {
        loses: ends,
        tokens: [{ id: tokenId, name: subject.token, licenses: ends, available: null }],
        reasons: [],
      },
      expiresAt: new Date(tx.now().getTime() + PLAN_KEPT_MS),
    });
    const ending = await operations.insert(tx, {
      kind: "revoke",
      groupId: operation.groupId,
      tokenId,
      planId: endPlan,
      subject: { plan: plan.number, ...asked, takeOver: operation.number },
    });
    await plans.claim(tx, endPlan, ending.id);
    await due.wake(tx, "operation", ending.id);
    await operations.progress(tx, operation.id, { ...progress, ending: ending.id });
    await operations.log(tx, operation.id, "ending-begun", { operation: ending.number, licenses: ends });
  });
  return "on";
}

/** Waits for that operation; what became of each license stands there. */
export async function awaitEnding(takeOver: TakeOver): Promise<"waits" | "over"> {
  const { scope, operation, progress, subject } = takeOver;
  const ending = await transaction(scope, async (tx) => {
    const found = progress.ending ? await operations.find(tx, progress.ending) : null;
    if (!found) return null;
    const isOver = operations.over.includes(found.state as operations.OperationState);
    if (!isOver && operation.stopAsked && !found.stopAsked) {
      await operations.askToStop(tx, found.id);
      await due.wake(tx, "operation", found.id);
    }
    const { confirmed = 0 } = await orders.tally(tx, found.id);
    return { state: found.state as operations.OperationState, isOver, confirmed };
  });
  if (!ending) return endTakeOver(takeOver, { state: "partly", progress: { notEnded: subject.ends } });
  if (!ending.isOver) return "waits";
  const ended = progress.ended + ending.confirmed;
  const notEnded = Math.max(0, subject.ends - ended);
  const state =
    ending.state === "failed" || (ending.state === "done" && notEnded > 0) ? "partly" : ending.state;
  return endTakeOver(takeOver, { state, progress: { ended, notEnded } });
}
