import { notFound } from "next/navigation";
import { Live } from "#components/layout/live.tsx";
import { Page } from "#components/layout/page.tsx";
import { Section } from "#components/layout/section.tsx";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { ApplyButton } from "#components/plans/apply-button.tsx";
import { DiscardButton } from "#components/plans/discard-button.tsx";
import { PlanDecision } from "#components/plans/plan-decision.tsx";
import { PlanFacts } from "#components/plans/plan-facts.tsx";
import { PlanHead } from "#components/plans/plan-head.tsx";
import { PlanRows } from "#components/plans/plan-rows.tsx";
import { PlanShort } from "#components/plans/plan-short.tsx";
import { PlanSplit } from "#components/plans/plan-split.tsx";
import { PlanStanding } from "#components/plans/plan-standing.tsx";
import { PlanWhys } from "#components/plans/plan-whys.tsx";
import { QueueButton } from "#components/renewal/queue-button.tsx";
import { applyWords, planned, rowsCounted } from "#components/plans/plan-words.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { count, counted } from "#components/ui/count.ts";
import { Pager } from "#components/ui/pager.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { pathHere } from "#lib/features/groups/queries.ts";
import { viewPlan } from "#lib/features/plans/queries.ts";
import { readListQuery, type ListSearch } from "../../list-query.ts";
import { applyPlanAction, discardPlanAction } from "../actions.ts";

export const metadata = { title: "Plan" };

interface PlanPageProps {
  params: Promise<{ groupId: string; planId: string }>;
  searchParams: Promise<ListSearch>;
}

const one = (value: string | string[] | undefined) => [value ?? []].flat()[0] || undefined;

export default async function PlanPage({ params, searchParams }: PlanPageProps) {
  const [{ groupId, planId }, search] = [await params, await searchParams];
  const scope = await requireGrant(groupId, "license:read");
  const base = `/groups/${groupId}`;
  const path = `${base}/plans/${planId}`;
  const { walk, hrefOf } = readListQuery(path, search);
  const [result, reason] = [one(search["result"]), one(search["reason"])];
  const plan = await viewPlan(scope, planId, { ...(result && { result }), ...(reason && { reason }), walk });
  if (!plan) notFound();
  const [top] = await pathHere(await requireGrant(groupId, "group:read"));
  const clock = { now: scope.now(), zone: scope.timeZone };
  const mayAssign = can(scope.role, "license:assign");
  const mayApply = mayAssign && plan.standing === "open" && planned(plan) > 0;
  const apply = applyPlanAction.bind(null, groupId);
  const danger = plan.kind === "revoke";
  const stopped = plan.totals.reasons
    .filter(({ reason: why }) => why === "no-token-can-act" || why === "token-cannot-act")
    .reduce((sum, one) => sum + one.count, 0);
  const narrowed = (to: string, why = "") =>
    to ? `${path}?${new URLSearchParams({ result: to, ...(why && { reason: why }) })}#rows` : path;

  return (
    <Page
      crumbs={[
        { label: top?.name ?? "", href: base },
        { label: "Plans", href: `${base}/plans` },
        { label: `Plan ${plan.number}` },
      ]}
    >
      <Live groupId={groupId} topics={["plans"]} />
      <PlanHead
        plan={plan}
        base={base}
        clock={clock}
        actions={
          <>
            <ButtonLink icon="download" href={`${path}/rows`} download prefetch={false}>
              Download
            </ButtonLink>
            {mayAssign && (plan.standing === "open" || plan.standing === "expired") && (
              <DiscardButton planId={plan.id} action={discardPlanAction.bind(null, groupId)} />
            )}
          </>
        }
      />
      <TwoColumns
        width="wide"
        asideLabel="The decision"
        aside={
          <>
            <PlanDecision plan={plan} clock={clock}>
              {mayApply && (
                <ApplyButton
                  planId={plan.id}
                  label={applyWords(plan)}
                  dockedWords={`${count(planned(plan))} of ${count(rowsCounted(plan, undefined))}`}
                  danger={danger}
                  action={apply}
                  tokens={`${base}/tokens`}
                />
              )}
              {mayAssign && plan.standing === "open" && stopped > 0 && (
                <QueueButton planId={plan.id} action={apply}>
                  {`${mayApply ? "Apply, and queue" : "Queue"} ${counted(stopped, "license")} for the token`}
                </QueueButton>
              )}
              {!mayAssign && plan.standing === "open" && (
                <p className="note">Applying it takes an operator, an admin or an owner.</p>
              )}
            </PlanDecision>
            <PlanFacts plan={plan} clock={clock} />
          </>
        }
      >
        {plan.standing !== "open" && (
          <div className="pb-5">
            <PlanStanding plan={plan} base={base} clock={clock} mayAssign={mayAssign} />
          </div>
        )}
        <PlanSplit plan={plan} shown={result} hrefOf={narrowed} />
        <PlanWhys plan={plan} base={base} mayAssign={mayAssign} hrefOf={(why) => narrowed("cannot", why)} />
        <PlanShort plan={plan} base={base} />
        <Section
          id="rows"
          title={result ? "Some of them" : "Every device and person"}
          right={
            result && (
              <ButtonLink size="sm" href={`${path}#rows`} scroll={false}>
                Show all results
              </ButtonLink>
            )
          }
        >
          <PlanRows rows={plan.rows.rows} kind={plan.kind} severalTitles={plan.asked.titles.length > 1} />
          <Pager
            shown={plan.rows.rows.length}
            total={rowsCounted(plan, result, reason)}
            previous={plan.rows.previous ? hrefOf({ before: plan.rows.previous }) : undefined}
            next={plan.rows.next ? hrefOf({ after: plan.rows.next }) : undefined}
          />
        </Section>
      </TwoColumns>
    </Page>
  );
}
