import { HolderTable } from "#components/apps/holder-table.tsx";
import { Section } from "#components/layout/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { FilterBox } from "#components/ui/filter-box.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState, NoMatch } from "#components/ui/state-box.tsx";
import { AsOf, type Clock } from "#components/ui/time.tsx";
import { parseFilter } from "#lib/domain/filters/filter-words.ts";
import type { HolderList, TitleRow } from "#lib/features/titles/queries.ts";
import type { ListQuery } from "../../list-query.ts";

interface HoldersProps {
  title: TitleRow;
  list: HolderList;
  typed: string;
  query: ListQuery;
  base: string;
  clock: Clock;
  mayAssign: boolean;
}

/** Everyone who holds the title, page by page. */
export function Holders({ title, list, typed, query, base, clock, mayAssign }: HoldersProps) {
  const path = `${base}/apps/${title.id}`;
  const uncounted = typed === "" ? title.pool.assigned : undefined;
  const matching = list.atLeast ? uncounted : list.total;
  return (
    <Section id="holding" title="Holders" figure={matching} right={<AsOf at={title.asOf} clock={clock} />}>
      {typed === "" && list.rows.length === 0 ? (
        <EmptyState title="Nobody holds it">
          Devices and people appear here once Apple lists their licenses.
        </EmptyState>
      ) : (
        <>
          <FilterBox
            label="Filter holders"
            placeholder="Serial, or the beginning of a name"
            path={path}
            filter={parseFilter(typed, [])}
          />
          {list.rows.length === 0 ? (
            <NoMatch
              title="No holder matches"
              filter={typed}
              action={<ButtonLink href={path}>Show all</ButtonLink>}
            />
          ) : (
            <HolderTable
              rows={list.rows}
              title={title}
              base={base}
              clock={clock}
              mayAssign={mayAssign}
              matching={matching}
              typed={typed}
            />
          )}
          <Pager
            from={list.from}
            shown={list.rows.length}
            total={list.total}
            atLeast={list.atLeast}
            previous={list.previous ? query.hrefOf({ before: list.previous }) : undefined}
            next={list.next ? query.hrefOf({ after: list.next }) : undefined}
          />
        </>
      )}
    </Section>
  );
}
