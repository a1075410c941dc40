import "server-only";
import type { KeyPage, Total } from "#lib/data/listing/listing.ts";

export interface RowPage<T> {
  rows: T[];
  from: number;
  next: string | null;
  previous: string | null;
  total: Total | null;
}

/** The id that ends each key of a page. */
export const idsOf = ({ keys }: KeyPage): string[] => keys.map((values) => String(values.at(-1)));

/** Rows read by their ids, in the page's order. */
export function ofRows<T extends { id: string }>(page: KeyPage, read: readonly T[]): RowPage<T> {
  const byId = new Map(read.map((row) => [row.id, row]));
  const { keys: _keys, ...rest } = page;
  return { ...rest, rows: idsOf(page).flatMap((id) => byId.get(id) ?? []) };
}
