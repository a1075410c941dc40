/** One line of the benchmark's table: what was seen, beside what it may be at most. */
export interface Measured {
  what: string;
  seen: number;
  limit: number;
  unit: string;
  note?: string;
  /** Less would be wrong, too. */
  exactly?: boolean;
}

export const passes = ({ seen, limit, exactly }: Measured): boolean =>
  exactly ? seen === limit : seen <= limit;

const round = (value: number) =>
  value >= 100 ? Math.round(value).toLocaleString("en-US") : value.toFixed(2);

const head = ["", "what", "seen", "at most", "note"];

/** The results as a table, good or bad. */
export function tableOf(rows: readonly Measured[]): string {
  const lines = rows.map((row) => [
    passes(row) ? "ok" : "OVER",
    row.what,
    `${round(row.seen)} ${row.unit}`,
    `${row.exactly ? "exactly " : ""}${round(row.limit)} ${row.unit}`,
    row.note ?? "",
  ]);
  const all = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  const printed = (line: string[]) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return all.map(printed).join("\n");
}

/** The value that 95 of 100 do not exceed. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
}

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
