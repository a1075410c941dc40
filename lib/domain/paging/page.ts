import { type CursorValue, encodeCursor } from "#lib/domain/paging/cursor.ts";

/** Lists are counted up to here; what is beyond is "more than". */
export const COUNTED = 10_000;

/** Which way a list is walked from a cursor: onward, back, or from its first row. */
export type Walk = { after: string } | { before: string } | null;

export interface Page<T> {
  rows: T[];
  /** For `?after=`; null on the last page. */
  next: string | null;
  /** For `?before=`; null on the first page. */
  previous: string | null;
}

/**
 * A page from rows fetched in the direction of the walk, one more than fit: that one only tells that the list goes on.
 * A walk back fetches backwards; its rows are turned round here.
 */
export function pageOf<T>(
  fetched: readonly T[],
  { walk, size, keyOf }: { walk: Walk; size: number; keyOf: (row: T) => readonly CursorValue[] },
): Page<T> {
  const back = walk !== null && "before" in walk;
  const more = fetched.length > size;
  const kept = fetched.slice(0, size);
  const rows = back ? kept.toReversed() : kept;
  const [first, last] = [rows[0], rows.at(-1)];
  const cursor = (row: T | undefined) => (row === undefined ? null : encodeCursor(keyOf(row)));
  return {
    rows,
    next: back || more ? cursor(last) : null,
    previous: (back ? more : walk !== null) ? cursor(first) : null,
  };
}
