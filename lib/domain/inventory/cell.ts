export type CellProblem = "missing" | "formula" | "too-long" | "unprintable";

export const LONGEST_CELL = 255;

export type Cell = { ok: true; text: string | null } | { ok: false; problem: CellProblem };

/** How an export keeps a spreadsheet from running a cell: what stands behind the quote is plain text. */
const KEPT_FROM_RUNNING = /^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/;

/** One cell, trimmed; null when it is empty. A spreadsheet would run what begins with =, + or @. */
export function readCell(cells: readonly string[], index: number | undefined): Cell {
  const written = index === undefined ? "" : (cells[index] ?? "").trim();
  const text = written.replace(KEPT_FROM_RUNNING, "");
  if (text === "") return { ok: true, text: null };
  if (/^[=+@]/.test(written)) return { ok: false, problem: "formula" };
  if (text.length > LONGEST_CELL) return { ok: false, problem: "too-long" };
  if (/[\p{Cc}\ufffd]/u.test(text)) return { ok: false, problem: "unprintable" };
  return { ok: true, text };
}

/** "Europe / Germany / Berlin" from the top group down; null for an empty cell. */
export function readGroupPath(text: string | null): string[] | null {
  const path = (text ?? "").split(/[/>]/).map((name) => name.trim());
  const names = path.filter((name) => name !== "");
  return names.length > 0 ? names : null;
}

/** Enough to catch a slip; whether mail arrives is shown by sending it. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@,;<>"]{1,64}@[^\s@.,;<>"]+(\.[^\s@.,;<>"]+)+$/.test(text);
}
