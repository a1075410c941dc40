import { dayOrder, dayWords } from "#components/health/day-words.ts";
import { count, counted } from "#components/ui/count.ts";
import { Ledger } from "#components/ui/ledger.tsx";
import type { DayKind } from "#lib/domain/tokens/health-year.ts";

/** How many days were how; they add up. */
export function YearSums({ counts, days }: { counts: Record<DayKind, number>; days: number }) {
  const lines = dayOrder
    .filter((kind) => kind === "answered" || counts[kind] > 0)
    .map((kind) => ({ label: dayWords[kind], value: count(counts[kind]) }));
  return <Ledger lines={lines} sum={{ label: "Days told of", value: counted(days, "day") }} />;
}
