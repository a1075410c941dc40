import { whyNot, type EligibleTitle, type PlanTarget } from "#lib/domain/licenses/eligibility.ts";
import type { PlanReason } from "#lib/domain/licenses/plan-reason.ts";
import { orderPools, type OrderedPool } from "#lib/domain/licenses/pool-order.ts";

export interface PlanTitle extends EligibleTitle {
  titleId: string;
  adamId: string;
  pricingParam: string;
  pools: readonly OrderedPool[];
}

export interface AssignInput {
  titles: readonly PlanTitle[];
  targets: readonly PlanTarget[];
  /** Whose license of this title the target holds already, if any. */
  held: (titleId: string, key: string) => string | null;
}

export type AssignRow = { titleId: string; key: string } & AssignVerdict;

export type AssignVerdict =
  | { result: "gets"; tokenId: string }
  | { result: "has"; tokenId: string }
  /** Where only the token stands in the way: which one would pay, once it can act. */
  | { result: "cannot"; reason: PlanReason; tokenId?: string }
  | { result: "waits"; reason: "none-left" };

export interface AssignTotals {
  gets: number;
  has: number;
  cannot: number;
  /** So many licenses are short. */
  waits: number;
}

export interface AssignPlan {
  /** Title by title in the order asked for, and target by target within each. */
  rows: AssignRow[];
  totals: AssignTotals;
  titles: (AssignTotals & { titleId: string })[];
  /** What each token pays, in the order in which they were drawn on. */
  tokens: { tokenId: string; gets: number }[];
}

/**
 * Who gets which title and which token pays, so that nobody ends up with two licenses of one title.
 * Where licenses run out, whoever was asked for first is served first.
 */
export function planAssign({ titles, targets, held }: AssignInput): AssignPlan {
  const plan: AssignPlan = { rows: [], totals: noTotals(), titles: [], tokens: [] };
  const distinct = distinctBy(targets, (target) => target.key);
  const paid = new Map<string, number>();

  for (const title of distinctBy(titles, ({ titleId }) => titleId)) {
    const totals = { titleId: title.titleId, ...noTotals() };
    const supply = supplyOf(title);
    for (const target of distinct) {
      const tokenId = held(title.titleId, target.key);
      const verdict = tokenId === null ? supply(target) : ({ result: "has", tokenId } as const);
      plan.rows.push({ titleId: title.titleId, key: target.key, ...verdict });
      totals[verdict.result]++;
      plan.totals[verdict.result]++;
      if (verdict.result === "gets") paid.set(verdict.tokenId, (paid.get(verdict.tokenId) ?? 0) + 1);
    }
    plan.titles.push(totals);
  }

  plan.tokens = Array.from(paid, ([tokenId, gets]) => ({ tokenId, gets }));
  return plan;
}

/** Hands out a title's licenses one by one, from the first token that has one left for the target. */
function supplyOf(title: PlanTitle): (target: PlanTarget) => AssignVerdict {
  const left = orderPools(title.pools).map(({ tokenId, canWrite, unlimited, available }) => ({
    tokenId,
    canWrite,
    free: unlimited ? Infinity : available,
  }));

  return (target) => {
    const reason = whyNot(title, target);
    if (reason) return { result: "cannot", reason };

    const near =
      target.kind === "device" ? left : left.filter(({ tokenId }) => target.registeredIn?.includes(tokenId));
    if (near.length === 0 && left.length > 0) return { result: "cannot", reason: "not-registered" };
    const able = near.filter(({ canWrite }) => canWrite);
    if (able.length === 0) return waitsForToken(near);

    const pool = able.find(({ free }) => free > 0);
    if (!pool) return { result: "waits", reason: "none-left" };
    pool.free--;
    return { result: "gets", tokenId: pool.tokenId };
  };
}

interface Supply {
  tokenId: string;
  free: number;
}

function waitsForToken(near: readonly Supply[]): AssignVerdict {
  const pool = near.find(({ free }) => free > 0);
  if (!pool) return { result: "cannot", reason: "no-token-can-act" };
  pool.free--;
  return { result: "cannot", reason: "no-token-can-act", tokenId: pool.tokenId };
}

function noTotals(): AssignTotals {
  return { gets: 0, has: 0, cannot: 0, waits: 0 };
}

function distinctBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
