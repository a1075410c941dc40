import { readCell, type CellProblem } from "#lib/domain/inventory/cell.ts";

export type Texts<C extends string> = (column: C) => string | null;

/** The cells of a row by column, or the first column that cannot be read. */
export function readCells<C extends string>(
  cells: readonly string[],
  columns: Partial<Record<C, number>>,
  wanted: readonly C[],
): { ok: true; texts: Texts<C> } | { ok: false; problem: CellProblem; column: C } {
  const texts = new Map<C, string | null>();
  for (const column of wanted) {
    const cell = readCell(cells, columns[column]);
    if (!cell.ok) return { ok: false, problem: cell.problem, column };
    texts.set(column, cell.text);
  }
  return { ok: true, texts: (column) => texts.get(column) ?? null };
}
