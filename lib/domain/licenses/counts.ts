/** What Apple writes for a free title whose licenses are not counted: never a number to add or to show. */
export const UNLIMITED = 2_147_483_647;

/** Apple's counts of a title in one token. */
export interface AssetCounts {
  total: number;
  assigned: number;
  available: number;
  retired: number;
  /** The token cannot act, so nothing can be given out of it now. */
  frozen: boolean;
}

/** The sums over the tokens that have a title; what is unlimited is said and never summed. */
export interface Pool {
  total: number;
  assigned: number;
  /** Of the tokens that can act. */
  available: number;
  /** Free, but in tokens that cannot act. */
  frozen: number;
  retired: number;
  /** Some token that can act has it without limit. */
  unlimited: boolean;
  /** Some token that cannot act has it without limit. */
  frozenUnlimited: boolean;
  /** Held beyond what was bought, after licenses moved away or were refunded. */
  overAssigned: number;
}

export function isUnlimited({ total }: { total: number }): boolean {
  return total >= UNLIMITED;
}

export function poolOf(assets: readonly AssetCounts[]): Pool {
  const counted = assets.filter((asset) => !isUnlimited(asset));
  const uncounted = assets.filter(isUnlimited);
  const free = (some: readonly AssetCounts[]) => sum(some.map(({ available }) => Math.max(0, available)));

  return {
    total: sum(counted.map(({ total }) => total)),
    assigned: sum(assets.map(({ assigned }) => assigned)),
    available: free(counted.filter(({ frozen }) => !frozen)),
    frozen: free(counted.filter(({ frozen }) => frozen)),
    retired: sum(assets.map(({ retired }) => retired)),
    unlimited: uncounted.some(({ frozen }) => !frozen),
    frozenUnlimited: uncounted.some(({ frozen }) => frozen),
    overAssigned: sum(counted.map(overAssignedOf)),
  };
}

/** The part of what was bought that is in use: above 1 when over-assigned, null when there is nothing to compare with. */
export function utilizationOf(pool: Pool): number | null {
  if (pool.unlimited || pool.frozenUnlimited || pool.total <= 0) return null;
  return (pool.assigned + pool.retired) / pool.total;
}

function overAssignedOf({ total, assigned, retired }: AssetCounts): number {
  return Math.max(0, assigned + retired - total);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
