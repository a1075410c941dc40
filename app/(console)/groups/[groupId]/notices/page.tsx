import { ActionButton } from "#components/forms/action-button.tsx";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { NoticeTable } from "#components/notices/notice-table.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState } from "#components/ui/state-box.tsx";
import { Views } from "#components/ui/views.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { pathHere } from "#lib/features/groups/queries.ts";
import { listNotices } from "#lib/features/notices/queries.ts";
import { type ListAddress, walkOf } from "../list-address.ts";
import { acknowledgeAction } from "./actions.ts";

export const metadata = { title: "Notices" };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListAddress & { show?: string }>;
}

export default async function NoticesPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const query = await searchParams;
  const scope = await requireGrant(groupId, "notice:read");
  const path = await pathHere(await requireGrant(groupId, "group:read"));
  const open = query.show !== "all";
  const { rows, total, next, previous } = await listNotices(scope, open, walkOf(query));
  const base = `/groups/${groupId}`;
  const here = `${base}/notices?${open ? "" : "show=all&"}`;
  const acknowledge = can(scope.role, "notice:acknowledge")
    ? acknowledgeAction.bind(null, groupId)
    : undefined;
  return (
    <Page crumbs={[{ label: path[0]?.name ?? "", href: base }, { label: "Notices" }]}>
      <PageHead
        title="Notices"
        sentence="What was told of tokens: before they expire, when they stop working, and when they work again."
        actions={
          acknowledge &&
          rows.some(({ acknowledgedAt, overAt }) => !acknowledgedAt && !overAt) && (
            <ActionButton action={acknowledge} fields={{ ids: "all" }} done="All are seen">
              All seen, remind me when it gets worse
            </ActionButton>
          )
        }
      />
      <Views
        views={[
          { label: "Open", href: `${base}/notices`, on: open },
          { label: "All", href: `${base}/notices?show=all`, on: !open },
        ]}
      />
      {rows.length > 0 ? (
        <NoticeTable
          notices={rows}
          clock={{ now: scope.now(), zone: scope.timeZone }}
          groupId={groupId}
          acknowledge={acknowledge}
        />
      ) : (
        <EmptyState icon="bell" title={open ? "Nothing to tell" : "Nothing was told yet"}>
          A token is told of here 60 days before it expires, and whenever it stops working.
        </EmptyState>
      )}
      <Pager
        shown={rows.length}
        total={total}
        next={next ? `${here}after=${next}` : undefined}
        previous={previous ? `${here}before=${previous}` : undefined}
      />
    </Page>
  );
}
