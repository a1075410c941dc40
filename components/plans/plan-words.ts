import { count, counted } from "#components/ui/count.ts";
import type { PlanSummary } from "#lib/features/plans/queries.ts";

/** "Assign Parcelnote to 214 holders", "Revoke 3 titles from 1 holder". */
export function planTitle({ kind, asked }: Pick<PlanSummary, "kind" | "asked">): string {
  const [only] = asked.titles;
  const what = asked.titles.length === 1 && only ? only.name : counted(asked.titles.length, "title");
  const whom = asked.targets === 1 ? "1 device or person" : `${count(asked.targets)} devices and people`;
  return kind === "assign" ? `Assign ${what} to ${whom}` : `Revoke ${what} from ${whom}`;
}

/** Licenses that change hands when the plan is applied. */
export function planned({ kind, totals }: Pick<PlanSummary, "kind" | "totals">): number {
  return kind === "assign" ? totals.gets : totals.loses;
}

export function standingWords({ standing, number }: Pick<PlanSummary, "standing" | "number">): string {
  if (standing === "open") return `Plan ${number}, not applied`;
  if (standing === "expired") return `Plan ${number}, out of date`;
  return standing === "applied" ? `Plan ${number}, applied` : `Plan ${number}, discarded`;
}
