import { Section } from "#components/layout/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { count } from "#components/ui/count.ts";
import type { PlanSummary } from "#lib/features/plans/queries.ts";

/** By how many licenses a plan is short, and the two ways to get more. */
export function PlanShort({ plan, base }: { plan: PlanSummary; base: string }) {
  const { gets, waits, tokens } = plan.totals;
  if (waits === 0) return null;
  const [only] = plan.asked.titles;
  const paying = tokens.map(({ name }) => name).join(" or ");
  return (
    <Section id="short" title={`Short by ${count(waits)}`}>
      <Callout
        tone="warning"
        icon="hourglass"
        actions={
          only &&
          plan.asked.titles.length === 1 && (
            <ButtonLink size="sm" href={`${base}/apps/${only.id}`}>
              See who holds it
            </ButtonLink>
          )
        }
      >
        <p>
          <b>
            {count(gets)} of {count(gets + waits)} can be licensed now.
          </b>{" "}
          The other {count(waits)} go without, in the order they were asked for. Buy licenses
          {paying && ` into ${paying}`}, or revoke some that are not needed, and plan for them again.
        </p>
      </Callout>
    </Section>
  );
}
