import { AppTable } from "#components/apps/app-table.tsx";
import { SyncAllButton } from "#components/apps/sync-all-button.tsx";
import { Live } from "#components/layout/live.tsx";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { counted } from "#components/ui/count.ts";
import { filterText } from "#components/ui/filter-address.ts";
import { FilterBox } from "#components/ui/filter-box.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState, NoMatch } from "#components/ui/state-box.tsx";
import { Views } from "#components/ui/views.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { parseFilter } from "#lib/domain/filters/filter-words.ts";
import { titleFilterKeys } from "#lib/domain/titles/title-filter.ts";
import { pathHere } from "#lib/features/groups/queries.ts";
import { listTitles } from "#lib/features/titles/queries.ts";
import { readListQuery, type ListSearch } from "../list-query.ts";
import { syncAllAction } from "./actions.ts";

export const metadata = { title: "Apps" };

interface AppsPageProps {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListSearch>;
}

export default async function AppsPage({ params, searchParams }: AppsPageProps) {
  const [{ groupId }, search] = [await params, await searchParams];
  const scope = await requireGrant(groupId, "license:read");
  const { walk, descending, hrefOf } = readListQuery(`/groups/${groupId}/apps`, search);
  const typed = filterText(search.q);
  const list = await listTitles(scope, { typed, descending, walk });
  const [top] = await pathHere(await requireGrant(groupId, "group:read"));
  const base = `/groups/${groupId}`;
  const path = `${base}/apps`;
  const view = (label: string, q: string, count: number) => ({
    label,
    count,
    href: q ? `${path}?q=${encodeURIComponent(q)}` : path,
    on: typed === q,
  });
  const { views } = list;
  const isEmpty = views.all + views.hidden === 0;

  return (
    <Page crumbs={[{ label: top?.name ?? "", href: base }, { label: "Apps" }]}>
      <Live groupId={groupId} topics={["titles"]} />
      <PageHead
        title="Apps"
        sentence={`${counted(views.all, "title")} from ${counted(list.tokens, "token")}, each once however many tokens carry it.`}
        actions={
          !isEmpty && (
            <>
              {can(scope.role, "token:sync") && <SyncAllButton action={syncAllAction.bind(null, groupId)} />}
              {can(scope.role, "license:assign") && (
                <ButtonLink kind="primary" icon="arrow-up-right" href={`${base}/plans/new`}>
                  Assign
                </ButtonLink>
              )}
            </>
          )
        }
      />
      {isEmpty ? (
        <EmptyState
          title="No apps yet"
          action={
            <ButtonLink kind="primary" href={`${base}/tokens`}>
              Go to tokens
            </ButtonLink>
          }
        >
          Apps and books appear here once a content token has synced.
        </EmptyState>
      ) : (
        <>
          <Views
            views={[
              view("All", "", views.all),
              view("None left", "supply:out", views.out),
              view("Never used", "supply:unused", views.unused),
              view("Books", "kind:book", views.books),
              view("No metadata", "metadata:none", views.nameless),
              ...(views.hidden > 0 ? [view("Hidden", "hidden:yes", views.hidden)] : []),
            ]}
          />
          <FilterBox
            label="Filter apps"
            placeholder="Add a filter: token:“Stores DACH” supply:low kind:custom platform:mac"
            path={path}
            filter={parseFilter(typed, titleFilterKeys)}
            keep={search.sort ? { sort: String(search.sort) } : {}}
          />
          {list.unknown.length > 0 && (
            <p className="note">Not understood and left out: {list.unknown.join(", ")}.</p>
          )}
          {list.rows.length === 0 ? (
            <NoMatch
              title="No app matches"
              filter={typed}
              action={<ButtonLink href={path}>Show all</ButtonLink>}
            />
          ) : (
            <AppTable
              rows={list.rows}
              base={base}
              mayAssign={can(scope.role, "license:assign")}
              mayHide={can(scope.role, "title:write")}
              hidden={list.rows.every(({ hidden }) => hidden !== null)}
              sort={{
                href: hrefOf({ sort: descending ? "name" : "-name" }),
                direction: descending ? "descending" : "ascending",
              }}
            />
          )}
          <Pager
            from={list.from}
            shown={list.rows.length}
            total={list.total}
            atLeast={list.atLeast}
            previous={list.previous ? hrefOf({ before: list.previous }) : undefined}
            next={list.next ? hrefOf({ after: list.next }) : undefined}
          />
        </>
      )}
    </Page>
  );
}
