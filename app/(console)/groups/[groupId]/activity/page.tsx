import { UnknownWords } from "#components/access/unknown-words.tsx";
import { ActivityTable } from "#components/activity/activity-table.tsx";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { count } from "#components/ui/count.ts";
import { filterHref, filterText } from "#components/ui/filter-address.ts";
import { FilterBox } from "#components/ui/filter-box.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState, NoMatch } from "#components/ui/state-box.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { parseFilter } from "#lib/domain/filters/filter-words.ts";
import { listActivity } from "#lib/features/activity/queries.ts";
import { COUNTED } from "#lib/domain/paging/page.ts";
import { activityFilterKeys } from "#lib/features/activity/schemas.ts";
import { listGroups, pathHere } from "#lib/features/groups/queries.ts";
import { type ListAddress, walkOf } from "../list-address.ts";

export const metadata = { title: "Activity" };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListAddress & { entry?: string }>;
}

export default async function ActivityPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const address = await searchParams;
  const scope = await requireGrant(groupId, "activity:read");
  const groupScope = await requireGrant(groupId, "group:read");
  const typed = filterText(address.q);
  const [{ rows, total, next, previous, unknown }, groups, path] = await Promise.all([
    listActivity(scope, typed, walkOf(address)),
    listGroups(groupScope),
    pathHere(groupScope),
  ]);

  const list = `/groups/${groupId}/activity`;
  const filter = parseFilter(typed, activityFilterKeys);
  const here = Object.fromEntries(
    Object.entries({ after: address.after, before: address.before }).filter(([, value]) => value),
  ) as Record<string, string>;
  const at = (more: Record<string, string>) => filterHref(list, filter, more);
  const filteredBy = (key: string, value: string) =>
    filterHref(list, {
      ...filter,
      terms: [...filter.terms.filter((term) => term.key !== key), { key, op: "is", value }],
    });
  const counted = total > COUNTED ? `more than ${count(COUNTED)}` : count(total);
  return (
    <Page crumbs={[...path.map(({ name }) => ({ label: name })), { label: "Activity" }]}>
      <PageHead
        title="Activity"
        sentence={`Every change by members, keys and the server itself. ${counted} ${total === 1 ? "entry" : "entries"}, times in ${scope.timeZone.replaceAll("_", " ")}.`}
        actions={
          <ButtonLink icon="download" href={filterHref(`${list}/export`, filter)} download prefetch={false}>
            Export
          </ButtonLink>
        }
      />
      <FilterBox
        label="Filter activity"
        placeholder="actor:“Ines Carrow” action:token.added via:api since:yesterday"
        path={list}
        filter={filter}
      />
      <UnknownWords words={unknown} keys={activityFilterKeys} />
      {rows.length > 0 ? (
        <ActivityTable
          entries={rows}
          open={address.entry ?? null}
          hrefOf={(entry) => at(entry ? { ...here, entry } : here)}
          filteredBy={filteredBy}
          groupNames={new Map(groups.map(({ id, name }) => [id, name]))}
          zone={scope.timeZone}
        />
      ) : typed === "" ? (
        <EmptyState icon="scroll-text" title="Nothing has happened yet">
          Every change made here stands here from then on, with who made it.
        </EmptyState>
      ) : (
        <NoMatch
          title="No entry matches"
          filter={typed}
          action={
            <ButtonLink size="sm" href={list}>
              Clear the filter
            </ButtonLink>
          }
        />
      )}
      <Pager
        shown={rows.length}
        total={Math.min(total, COUNTED)}
        atLeast={total > COUNTED}
        next={next ? at({ after: next }) : undefined}
        previous={previous ? at({ before: previous }) : undefined}
      />
    </Page>
  );
}
