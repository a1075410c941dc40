import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as due from "#lib/data/due.ts";
import * as operations from "#lib/data/operations.ts";
import * as plans from "#lib/data/plans.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import * as waitingPlans from "#lib/data/waiting-plans.ts";
import type { TokenStanding } from "#lib/domain/tokens/state.ts";
import { queueWishes } from "#lib/features/queue-wishes.ts";
import { unableTo } from "#lib/features/refuse-unable.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export interface AppliedPlan {
  operationId: string;
  number: number;
}

/**
 * Turns a plan into an operation, once: of two who press at the same time, both are led to the same one. A plan that needs
 * a token which cannot act is refused, unless what it wants of that token is to wait for it.
 */
export async function applyPlan(
  scope: Granted<"license:assign">,
  planId: string,
  { queue = false } = {},
): Promise<AppliedPlan> {
  try {
    return await applyOnce(scope, planId, queue);
  } catch (error) {
    const overtaken = error instanceof Refusal && error.reason === "plan-applied";
    if (!overtaken) throw error;
    return applyOnce(scope, planId, queue);
  }
}

async function applyOnce(
  scope: Granted<"license:assign">,
  planId: string,
  queue: boolean,
): Promise<AppliedPlan> {
  const standing = await standingOf(scope);
  return transaction(scope, async (tx) => {
    const plan = await plans.get(tx, planId);
    if (plan.operationId) return already(await operations.get(tx, plan.operationId));
    if (plan.expiresAt <= tx.now()) throw new Refusal("plan-expired", { number: plan.number });
    const waitFor = await unableTokens(tx, planId, standing, queue);

    const kind = plan.kind === "revoke" ? "revoke" : "assign";
    const operation = await operations.insert(tx, {
      kind,
      planId,
      subject: { plan: plan.number, ...(plan.asked as object) },
    });
    if (!(await plans.claim(tx, planId, operation.id)))
      throw new Refusal("plan-applied", { number: plan.number });
    const askedIn = operation.id;
    await queueWishes(tx, await waitingPlans.wishes(tx, planId, waitFor), { trigger: "asked", askedIn });
    await due.wake(tx, "operation", operation.id);
    await audit.record(tx, "plan.applied", {
      target: { kind: "plan", id: planId, name: `Plan ${plan.number}` },
      after: { operation: operation.number, kind },
    });
    return { operationId: operation.id, number: operation.number };
  });
}

/** The tokens that what is planned has to wait for; a refusal where nobody said that it may wait. */
async function unableTokens(
  tx: Tx,
  planId: string,
  standing: (token: tokens.TokenRecord) => TokenStanding,
  queue: boolean,
): Promise<string[]> {
  const needed = await waitingPlans.perToken(tx, planId);
  const inSight = new Map((await tokens.list(tx)).map((token) => [token.id, token]));
  const unable = needed.flatMap((one) => {
    const token = inSight.get(one.tokenId);
    return token && unableTo("write", token, standing(token)) ? [{ ...one, token }] : [];
  });
  const planned = needed.reduce((sum, one) => sum + one.planned, 0);
  const [first] = planned === 0 ? unable : unable.filter((one) => one.planned > 0);
  if (first && !queue) {
    const licenses = unable.reduce((sum, one) => sum + one.planned + one.stopped, 0);
    throw unableTo("write", first.token, standing(first.token), { licenses, queue: "possible" }) ?? first;
  }
  return queue ? unable.map(({ tokenId }) => tokenId) : [];
}

const already = ({ id, number }: operations.OperationRecord): AppliedPlan => ({ operationId: id, number });
