import { isUnlimited } from "#lib/domain/licenses/counts.ts";

/** How many licenses of a title a location owns. */
export interface OwnedTotal {
  adamId: string;
  pricingParam: string;
  total: number;
}

export interface OwnedChange {
  adamId: string;
  pricingParam: string;
  before: number;
  after: number;
}

/**
 * Which titles a location owns more or fewer of than before. What is missing from a list that was not read whole is
 * unchanged, and what is or was without limit has no number that could change.
 */
export function totalChanges(
  before: readonly OwnedTotal[],
  now: readonly OwnedTotal[],
  { whole }: { whole: boolean },
): OwnedChange[] {
  const keyOf = ({ adamId, pricingParam }: OwnedTotal) => `${adamId} ${pricingParam}`;
  const had = new Map(before.map((one) => [keyOf(one), one]));
  const has = new Set(now.map(keyOf));
  const gone = whole ? before.filter((one) => !has.has(keyOf(one))) : [];
  return [
    ...now.map((one) => ({ ...one, before: had.get(keyOf(one))?.total ?? 0, after: one.total })),
    ...gone.map((one) => ({ ...one, before: one.total, after: 0 })),
  ]
    .filter(
      (one) => one.before !== one.after && ![one.before, one.after].some((total) => isUnlimited({ total })),
    )
    .map(({ adamId, pricingParam, before: was, after }) => ({ adamId, pricingParam, before: was, after }));
}

/** A change as it is kept, with the token and the title that it is about. */
export interface KeptChange {
  id: string;
  tokenId: string;
  titleId: string;
  before: number;
  after: number;
}

export interface Move<Change extends KeptChange = KeptChange> {
  from: Change;
  to: Change;
}

/**
 * Licenses that left one location and arrived at another: as many of the same title fewer here and more there. Each change
 * is an end of one move at most; the earliest go first.
 */
export function movesAmong<Change extends KeptChange>(changes: readonly Change[]): Move<Change>[] {
  const arrived = changes.filter(({ before, after }) => after > before);
  return changes.flatMap((from) => {
    const left = from.before - from.after;
    const at = arrived.findIndex(
      (to) => to.titleId === from.titleId && to.tokenId !== from.tokenId && to.after - to.before === left,
    );
    const [to] = left > 0 && at >= 0 ? arrived.splice(at, 1) : [];
    return to ? [{ from, to }] : [];
  });
}
