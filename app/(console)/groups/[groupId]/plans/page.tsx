import { Live } from "#components/layout/live.tsx";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { PlanTable } from "#components/plans/plan-table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState, NoMatch } from "#components/ui/state-box.tsx";
import { Views } from "#components/ui/views.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { pathHere } from "#lib/features/groups/queries.ts";
import { listPlans } from "#lib/features/plans/queries.ts";
import { readListQuery, type ListSearch } from "../list-query.ts";

export const metadata = { title: "Plans" };

interface PlansPageProps {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListSearch>;
}

export default async function PlansPage({ params, searchParams }: PlansPageProps) {
  const [{ groupId }, search] = [await params, await searchParams];
  const scope = await requireGrant(groupId, "license:read");
  const [top] = await pathHere(await requireGrant(groupId, "group:read"));
  const base = `/groups/${groupId}`;
  const path = `${base}/plans`;
  const { walk, hrefOf } = readListQuery(path, search);
  const state = (["open", "applied"] as const).find((one) => one === search["state"]);
  const page = await listPlans(scope, { ...(state && { state }), walk });
  const view = (label: string, of: string, count?: number) => ({
    label,
    ...(count !== undefined && { count }),
    href: of ? `${path}?state=${of}` : path,
    on: (state ?? "") === of,
  });
  const assign = can(scope.role, "license:assign") && (
    <ButtonLink kind="primary" icon="plus" href={`${path}/new`}>
      New plan
    </ButtonLink>
  );
  const isEmpty = page.rows.length === 0 && !state && walk === null;
  return (
    <Page crumbs={[{ label: top?.name ?? "", href: base }, { label: "Plans" }]}>
      <Live groupId={groupId} topics={["plans"]} />
      <PageHead
        title="Plans"
        sentence="Who would get or lose licenses, and why not, before anything is sent to Apple."
        actions={!isEmpty && assign}
      />
      {isEmpty ? (
        <EmptyState icon="list-checks" title="No plans yet" action={assign}>
          Every change of licenses begins with a plan. Choose a title and whom it is for.
        </EmptyState>
      ) : (
        <>
          <Views views={[view("All", ""), view("Open", "open", page.open), view("Applied", "applied")]} />
          {page.rows.length === 0 ? (
            <NoMatch
              title={state === "open" ? "No plan is open" : "No plan was applied yet"}
              filter={null}
              action={<ButtonLink href={path}>Show all</ButtonLink>}
            />
          ) : (
            <PlanTable rows={page.rows} path={path} clock={{ now: scope.now(), zone: scope.timeZone }} />
          )}
          <Pager
            shown={page.rows.length}
            previous={page.previous ? hrefOf({ before: page.previous }) : undefined}
            next={page.next ? hrefOf({ after: page.next }) : undefined}
          />
        </>
      )}
    </Page>
  );
}
