import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { NewPlanForm } from "#components/plans/new-plan-form.tsx";
import { TargetChoice } from "#components/plans/target-choice.tsx";
import { TitleChoice } from "#components/plans/title-choice.tsx";
import { NoPermission } from "#components/ui/state-box.tsx";
import { Segments } from "#components/ui/segments.tsx";
import { grantIfAllowed, requireGrant } from "#lib/auth/require-grant.ts";
import { pathHere } from "#lib/features/groups/queries.ts";
import { draftPlan, type DraftTargets } from "#lib/features/plans/queries.ts";
import type { ListSearch } from "../../list-query.ts";
import { createPlanAction } from "../actions.ts";
import { addressOfAsk, askedByAddress } from "#lib/features/plans/asked-by-address.ts";

export const metadata = { title: "New plan" };

interface NewPlanPageProps {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListSearch>;
}

export default async function NewPlanPage({ params, searchParams }: NewPlanPageProps) {
  const [{ groupId }, search] = [await params, await searchParams];
  const [top] = await pathHere(await requireGrant(groupId, "group:read"));
  const scope = await grantIfAllowed(groupId, "license:assign");
  const base = `/groups/${groupId}`;
  const path = `${base}/plans/new`;
  const crumbs = [
    { label: top?.name ?? "", href: base },
    { label: "Plans", href: `${base}/plans` },
    { label: "New plan" },
  ];
  if (!scope)
    return (
      <Page crumbs={crumbs}>
        <NoPermission title="Not yours to plan">
          Assigning and revoking licenses takes the role of an operator, an admin or an owner here.
        </NoPermission>
      </Page>
    );

  const ask = askedByAddress(search);
  const find = [search["find"] ?? ""].flat().join(" ").trim();
  const draft = await draftPlan(scope, ask, find);
  const hrefOf = (changed: Partial<typeof ask>) => `${path}?${addressOfAsk({ ...ask, ...changed })}`;
  const fields = [...addressOfAsk(ask)];
  const [only] = draft.titles;
  const holders =
    only && draft.titles.length === 1 && ask.kind === "revoke" && ask.holdersMatching === undefined;
  return (
    <Page crumbs={crumbs}>
      <PageHead
        title="New plan"
        sentence="Choose titles and whom they are for. The plan then shows who can and who cannot, before anything is sent to Apple."
        actions={
          <Segments
            label="What to plan"
            options={[
              { label: "Assign", href: hrefOf({ kind: "assign" }), on: ask.kind === "assign" },
              { label: "Revoke", href: hrefOf({ kind: "revoke" }), on: ask.kind === "revoke" },
            ]}
          />
        }
      />
      <NewPlanForm
        action={createPlanAction.bind(null, groupId)}
        kind={ask.kind}
        fields={fields}
        titles={{
          count: draft.titles.length,
          choice: (
            <TitleChoice
              chosen={draft.titles}
              found={draft.found}
              base={base}
              find={find}
              keep={fields}
              addHref={(id) => hrefOf({ titles: [...ask.titles, id] })}
              removeHref={(id) => hrefOf({ titles: ask.titles.filter((one) => one !== id) })}
            />
          ),
        }}
        targets={{
          count: draft.targets.reduce((sum, { count }) => sum + count, 0),
          atLeast: draft.targets.some(({ atLeast }) => atLeast),
          list: (
            <TargetChoice
              targets={draft.targets}
              kind={ask.kind}
              chooseHref={(list) =>
                `${base}/${list}?${new URLSearchParams({ plan: addressOfAsk(ask).toString() })}`
              }
              everyHolder={
                holders
                  ? { count: only.pool.assigned, href: hrefOf({ holders: [], holdersMatching: "" }) }
                  : undefined
              }
              removeHref={(some) => hrefOf(without(some))}
            />
          ),
        }}
      />
    </Page>
  );
}

/** The part of an asking that named these. */
const without = ({ of, filter }: DraftTargets) =>
  filter === null ? { [of]: [] } : { [`${of}Matching`]: undefined };
