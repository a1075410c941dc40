import type { FilterTerm } from "#lib/domain/filters/filter-words.ts";

/** `never`, or by how many minutes ago: at least, or at most. */
export type SeenFilter = "never" | { atLeast: number } | { atMost: number };

const MINUTES = { h: 60, d: 1440, w: 10_080 } as const;

/** `seen:never`, `seen:>30d` for longer ago than thirty days or never, `seen:<7d` within a week; undefined for other words. */
export function readSeen({ op, value }: Pick<FilterTerm, "op" | "value">): SeenFilter | undefined {
  if (op === "is" && value.toLowerCase() === "never") return "never";
  const [, count, unit] = /^(\d{1,4})([hdw])$/i.exec(value) ?? [];
  if (count === undefined || unit === undefined) return undefined;
  const minutes = Number(count) * MINUTES[unit.toLowerCase() as keyof typeof MINUTES];
  if (op === ">" || op === ">=") return { atLeast: minutes };
  return op === "<" || op === "<=" ? { atMost: minutes } : undefined;
}
