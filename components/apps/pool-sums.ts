import type { PoolRow } from "#lib/features/titles/queries.ts";

type Summed = Pick<
  PoolRow,
  "frozen" | "unlimited" | "total" | "assigned" | "retired" | "pending" | "available"
>;

/** What the tokens that can act have together; one without limit is said and never summed. */
export function sumOfPools(pools: readonly Summed[]) {
  const acting = pools.filter(({ frozen }) => !frozen);
  const counted = acting.filter(({ unlimited }) => !unlimited);
  const sum = (some: readonly Summed[], of: (pool: Summed) => number) =>
    some.reduce((total, pool) => total + of(pool), 0);
  return {
    total: sum(counted, ({ total }) => total),
    assigned: sum(acting, ({ assigned, retired }) => assigned + retired),
    pending: sum(acting, ({ pending }) => pending),
    available: sum(counted, ({ available }) => available),
    unlimited: counted.length < acting.length,
  };
}
