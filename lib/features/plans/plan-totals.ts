import "server-only";
import type { NewPlanRow } from "#lib/data/plans.ts";
import type { TokenPool } from "#lib/features/gather-pools.ts";
import type { GatheredTargets } from "#lib/features/plans/gather-targets.ts";
import type { Asked, AskPlan, PlanTotals } from "#lib/features/plans/schemas.ts";

export type PlannedRow = NewPlanRow;

const MOST_REJECTED = 100;

export function asked(
  ask: AskPlan,
  titles: readonly { titleId: string; name: string }[],
  { targets, serials, rejected }: GatheredTargets,
): Asked {
  return {
    titles: titles.map(({ titleId, name }) => ({ id: titleId, name })),
    targets: targets.length,
    people: targets.filter(({ kind }) => kind === "person").length,
    serials,
    rejected: rejected.slice(0, MOST_REJECTED),
    filter: ask.devicesMatching ?? ask.peopleMatching ?? ask.holdersMatching ?? null,
  };
}

/** The sums that a plan shows: by result, by reason, and what each token pays or gets back. */
export function totalsOf(rows: readonly PlannedRow[], pools: readonly TokenPool[]): PlanTotals {
  const results = { gets: 0, has: 0, cannot: 0, waits: 0, loses: 0, "has-not": 0 };
  const reasons = new Map<string, string[]>();
  const licenses = new Map<string, number>();
  for (const { result, reason, tokenId, holder } of rows) {
    results[result as keyof typeof results]++;
    if (reason && result === "cannot") {
      const holders = reasons.get(reason);
      if (holders) holders.push(holder);
      else reasons.set(reason, [holder]);
    }
    if (tokenId && (result === "gets" || result === "loses"))
      licenses.set(tokenId, (licenses.get(tokenId) ?? 0) + 1);
  }
  return {
    ...results,
    tokens: Array.from(licenses, ([id, count]) => paidBy(id, count, pools)),
    reasons: Array.from(reasons, ([reason, holders]) => ({
      reason,
      count: holders.length,
      holders: new Set(holders).size,
    })).toSorted((a, b) => b.count - a.count),
  };
}

function paidBy(id: string, licenses: number, pools: readonly TokenPool[]) {
  const own = pools.filter(({ tokenId }) => tokenId === id);
  const unlimited = own.some((pool) => pool.unlimited);
  return {
    id,
    name: own[0]?.name ?? "",
    licenses,
    available: unlimited ? null : own.reduce((sum, pool) => sum + pool.available, 0),
  };
}
