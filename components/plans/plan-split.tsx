import { planTitle } from "#components/plans/plan-words.ts";
import { SplitBar, type SplitPart } from "#components/ui/split-bar.tsx";
import type { PlanSummary } from "#lib/features/plans/queries.ts";

interface PlanSplitProps {
  plan: PlanSummary;
  /** The result whose rows are shown. */
  shown: string | undefined;
  hrefOf: (result: string) => string;
}

/** How a plan divides those it was asked for. Each part leads to its rows. */
export function PlanSplit({ plan, shown, hrefOf }: PlanSplitProps) {
  const { totals } = plan;
  const change = plan.standing === "applied" ? "changed" : "change";
  const part = (look: SplitPart["look"], result: string, count: number, word: string): SplitPart => ({
    look,
    count,
    word,
    href: hrefOf(result === shown ? "" : result),
    on: result === shown,
  });
  const parts =
    plan.kind === "assign"
      ? [
          part(change, "gets", totals.gets, "get it"),
          part("stands", "has", totals.has, "have it already"),
          part("cannot", "cannot", totals.cannot, "cannot"),
          part("waits", "waits", totals.waits, "go without, none left"),
        ]
      : [
          part(change, "loses", totals.loses, "lose it"),
          part("stands", "has-not", totals["has-not"], "do not have it"),
          part("cannot", "cannot", totals.cannot, "cannot be taken back"),
        ];
  const said = parts.map(({ count, word }) => `${count} ${word}`).join(", ");
  return <SplitBar parts={parts} label={`${planTitle(plan)}: ${said}`} />;
}
