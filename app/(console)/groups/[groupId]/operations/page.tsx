import { Live } from "#components/layout/live.tsx";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { OperationTable } from "#components/operations/operation-table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState, NoMatch } from "#components/ui/state-box.tsx";
import { Views } from "#components/ui/views.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { pathHere } from "#lib/features/groups/queries.ts";
import { listOperations, type OperationsView } from "#lib/features/operations/queries.ts";
import { readListQuery, type ListSearch } from "../list-query.ts";

export const metadata = { title: "Operations" };

interface OperationsPageProps {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListSearch>;
}

const none: Record<OperationsView, string> = {
  all: "Nothing has run yet",
  running: "Nothing is running",
  "not-done": "Nothing is left undone",
  scheduled: "No scheduled sync yet",
};
const views = ["running", "not-done", "all", "scheduled"] as const;

export default async function OperationsPage({ params, searchParams }: OperationsPageProps) {
  const [{ groupId }, search] = [await params, await searchParams];
  const scope = await requireGrant(groupId, "operation:read");
  const [top] = await pathHere(await requireGrant(groupId, "group:read"));
  const base = `/groups/${groupId}`;
  const path = `${base}/operations`;
  const { walk, hrefOf } = readListQuery(path, search);
  const view = views.find((one) => one === search["view"]) ?? "all";
  const page = await listOperations(scope, { view, walk });
  const link = (label: string, of: OperationsView, count?: number) => ({
    label,
    ...(count !== undefined && { count }),
    href: of === "all" ? path : `${path}?view=${of}`,
    on: view === of,
  });
  return (
    <Page crumbs={[{ label: top?.name ?? "", href: base }, { label: "Operations" }]}>
      <Live groupId={groupId} topics={["operations"]} />
      <PageHead
        title="Operations"
        sentence="What runs, and what ran: licenses assigned and revoked, syncs, imports. Everything goes on when you leave."
      />
      <Views
        views={[
          link("All", "all"),
          link("Running", "running", page.counts.running),
          link("Not fully done", "not-done", page.counts["not-done"]),
          link("Scheduled syncs", "scheduled"),
        ]}
      />
      {page.rows.length > 0 ? (
        <OperationTable rows={page.rows} path={path} clock={{ now: scope.now(), zone: scope.timeZone }} />
      ) : view === "all" ? (
        <EmptyState icon="activity" title={none.all}>
          Applying a plan, syncing a token or taking in a table starts an operation, and it is kept here.
        </EmptyState>
      ) : (
        <NoMatch title={none[view]} filter={null} action={<ButtonLink href={path}>Show all</ButtonLink>} />
      )}
      <Pager
        shown={page.rows.length}
        previous={page.previous ? hrefOf({ before: page.previous }) : undefined}
        next={page.next ? hrefOf({ after: page.next }) : undefined}
      />
    </Page>
  );
}
