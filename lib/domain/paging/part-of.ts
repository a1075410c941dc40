import { decodeCursor, encodeCursor } from "#lib/domain/paging/cursor.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";

/**
 * A page of a list that is whole in memory. The cursor is the id of the row at its edge; where that row has gone
 * meanwhile, the list begins again.
 */
export function partOf<T extends { id: string }>(
  rows: readonly T[],
  walk: Walk,
  size: number,
): Page<T> & { from: number } {
  const start = Math.max(0, Math.min(startOf(rows, walk, size), Math.max(0, rows.length - 1)));
  const part = rows.slice(start, start + size);
  const cursor = (row: T | undefined) => (row ? encodeCursor([row.id]) : null);
  return {
    rows: part,
    from: start + 1,
    next: start + size < rows.length ? cursor(part.at(-1)) : null,
    previous: start > 0 ? cursor(part[0]) : null,
  };
}

function startOf<T extends { id: string }>(rows: readonly T[], walk: Walk, size: number): number {
  if (walk === null) return 0;
  const [id] = decodeCursor("after" in walk ? walk.after : walk.before, 1) ?? [];
  const at = rows.findIndex((row) => row.id === id);
  if (at === -1) return 0;
  return "after" in walk ? at + 1 : at - size;
}
