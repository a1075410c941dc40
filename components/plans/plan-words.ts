import { count, counted } from "#components/ui/count.ts";
import type { PlanSummary } from "#lib/features/plans/queries.ts";

type Asked = Pick<PlanSummary["asked"], "titles" | "targets" | "people">;

/** "Assign Parcelnote to 214 devices", "Revoke 3 titles from 1 person". */
export function planTitle({ kind, asked }: { kind: "assign" | "revoke"; asked: Asked }): string {
  const [only] = asked.titles;
  const what = asked.titles.length === 1 && only ? only.name : counted(asked.titles.length, "title");
  const whom = targetsOf(asked);
  return kind === "assign" ? `Assign ${what} to ${whom}` : `Revoke ${what} from ${whom}`;
}

function targetsOf({ targets, people }: Asked): string {
  if (people === 0) return counted(targets, "device");
  if (people === targets) return counted(targets, "person", "people");
  return targets === 1 ? "1 device or person" : `${count(targets)} devices and people`;
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

/** The button that decides: "Apply: assign 186 licenses". */
export function applyWords(plan: Pick<PlanSummary, "kind" | "totals">): string {
  return `Apply: ${plan.kind} ${counted(planned(plan), "license")}`;
}

/** How many rows of a plan have this result, and of these this reason; all of them without. */
export function rowsCounted(
  { totals }: Pick<PlanSummary, "totals">,
  result: string | undefined,
  reason?: string | undefined,
): number {
  if (reason) return totals.reasons.find((one) => one.reason === reason)?.count ?? 0;
  const results = ["gets", "has", "cannot", "waits", "loses", "has-not"] as const;
  return results.filter((one) => !result || one === result).reduce((sum, one) => sum + totals[one], 0);
}
