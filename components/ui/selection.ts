/** Works on the checkboxes that the server has drawn; what they show is the selection. */
const ALL = 'input[data-select="all"]';
const ROWS = 'input[data-select="row"]:not(:disabled)';

export function rowsOf(table: ParentNode): HTMLInputElement[] {
  return [...table.querySelectorAll<HTMLInputElement>(ROWS)];
}

/** Sets the head's checkbox by those below it, and counts them. */
export function tally(table: ParentNode): number {
  const rows = rowsOf(table);
  const chosen = rows.filter((row) => row.checked).length;
  const all = table.querySelector<HTMLInputElement>(ALL);
  if (all) {
    all.checked = chosen > 0 && chosen === rows.length;
    all.indeterminate = chosen > 0 && chosen < rows.length;
    all.classList.toggle("check-mixed", all.indeterminate);
  }
  return chosen;
}

export function setAll(table: ParentNode, checked: boolean): void {
  for (const row of rowsOf(table)) row.checked = checked;
}

/** Gives every row between two, both included, the state of the second. */
export function extend(table: ParentNode, from: HTMLInputElement, to: HTMLInputElement): void {
  const rows = rowsOf(table);
  const [start, end] = [rows.indexOf(from), rows.indexOf(to)].sort((one, other) => one - other);
  for (const row of rows.slice(start, (end ?? 0) + 1)) row.checked = to.checked;
}

/** The checkbox of the row that has the focus. */
export function rowOf(target: EventTarget | null): HTMLInputElement | null {
  if (!(target instanceof HTMLElement)) return null;
  return target.closest("tr")?.querySelector<HTMLInputElement>(ROWS) ?? null;
}

export function neighbor(
  table: ParentNode,
  row: HTMLInputElement,
  step: 1 | -1,
): HTMLInputElement | undefined {
  const rows = rowsOf(table);
  return rows[rows.indexOf(row) + step];
}
