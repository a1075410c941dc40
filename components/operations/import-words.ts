import { count, counted } from "#components/ui/count.ts";

/** What an import wrote down of itself, as numbers by name. */
export function importNumbers(progress: unknown): Map<string, number> {
  const entries: [string, unknown][] =
    typeof progress === "object" && progress !== null ? Object.entries(progress) : [];
  return new Map(
    entries.flatMap(([name, value]) => (typeof value === "number" ? [[name, value] as const] : [])),
  );
}

/** "212 rows: 180 new, 30 changed, 2 with problems"; null before it is over. */
export function importCounts(progress: unknown): string | null {
  const numbers = importNumbers(progress);
  const lines = numbers.get("lines");
  if (lines === undefined) return null;
  const part = (name: string, word: string) => {
    const figure = numbers.get(name) ?? 0;
    return figure > 0 ? `${count(figure)} ${word}` : "";
  };
  const parts = [part("new", "new"), part("changed", "changed"), part("problem", "with problems")].filter(
    Boolean,
  );
  return `${counted(lines, "row")}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}`;
}

/** "4,000 of 12,000 rows" */
export function importShare(progress: unknown): string {
  const numbers = importNumbers(progress);
  const [done, total] = [numbers.get("done") ?? 0, numbers.get("total")];
  return total === undefined ? counted(done, "row") : `${count(done)} of ${counted(total, "row")}`;
}
