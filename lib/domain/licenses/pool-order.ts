export interface OrderedPool {
  tokenId: string;
  /** Of the token, by code point where all else is equal. */
  name: string;
  canWrite: boolean;
  /** The greater goes first. */
  priority: number;
  available: number;
  unlimited: boolean;
  expiresAt: Date;
}

/** Which token pays first: one that can act, by priority, with most free, that expires soonest, by name. */
export function orderPools<P extends OrderedPool>(pools: readonly P[]): P[] {
  return pools.toSorted(
    (one, other) =>
      Number(other.canWrite) - Number(one.canWrite) ||
      other.priority - one.priority ||
      Number(other.unlimited) - Number(one.unlimited) ||
      (one.unlimited ? 0 : other.available - one.available) ||
      one.expiresAt.getTime() - other.expiresAt.getTime() ||
      byText(one.name, other.name) ||
      byText(one.tokenId, other.tokenId),
  );
}

function byText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
