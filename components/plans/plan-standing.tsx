import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Time, type Clock } from "#components/ui/time.tsx";
import type { PlanSummary } from "#lib/features/plans/queries.ts";

interface PlanStandingProps {
  plan: PlanSummary;
  base: string;
  clock: Clock;
  mayAssign: boolean;
}

/** Why a plan cannot be applied any more, and what to do instead. Nothing for one that is open. */
export function PlanStanding({ plan, base, clock, mayAssign }: PlanStandingProps) {
  const again = new URLSearchParams([
    ["kind", plan.kind],
    ...plan.asked.titles.map(({ id }) => ["titles", id]),
  ]);
  if (plan.standing === "applied" && plan.appliedAt)
    return (
      <Callout
        tone="ok"
        icon="circle-check"
        actions={
          <ButtonLink size="sm" href={`${base}/operations/${plan.operationId}`}>
            Open operation
          </ButtonLink>
        }
      >
        <p>
          <b>
            Applied <Time at={plan.appliedAt} clock={clock} form="distance" />.
          </b>{" "}
          What became of each license stands in its operation; below is what was planned.
        </p>
      </Callout>
    );
  if (plan.standing === "open") return null;
  return (
    <Callout
      tone={plan.standing === "expired" ? "notice" : "plain"}
      icon={plan.standing === "expired" ? "clock" : "x"}
      actions={
        mayAssign && (
          <ButtonLink size="sm" href={`${base}/plans/new?${again}`}>
            Plan again
          </ButtonLink>
        )
      }
    >
      <p>
        <b>{plan.standing === "expired" ? "This plan is out of date." : "This plan was discarded."}</b>{" "}
        {plan.standing === "expired"
          ? "Licenses have moved since it was worked out. Nothing of it was sent to Apple."
          : "Nothing of it was sent to Apple."}
      </p>
    </Callout>
  );
}
