import { TokenTitles } from "#components/tokens/token-titles.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { filterText } from "#components/ui/filter-address.ts";
import { FilterBox } from "#components/ui/filter-box.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState, NoMatch } from "#components/ui/state-box.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { parseFilter } from "#lib/domain/filters/filter-words.ts";
import { tokenTitles } from "#lib/features/tokens/queries.ts";
import { readListQuery, type ListSearch } from "../../../list-query.ts";
import { TokenFrame } from "../frame.tsx";
import { tokenPlace, type TokenParams } from "../place.ts";

export const metadata = { title: "Titles" };

export default async function TokenTitlesPage(props: TokenParams & { searchParams: Promise<ListSearch> }) {
  const place = await tokenPlace(props);
  const { base, groupId, token } = place;
  const search = await props.searchParams;
  const path = `${place.path}/titles`;
  const { walk, descending, hrefOf } = readListQuery(path, search);
  const typed = filterText(search["q"]);
  const scope = await requireGrant(groupId, "license:read");
  const list = await tokenTitles(scope, token.id, { typed, descending, walk });

  return (
    <TokenFrame place={place} tab="Titles">
      {token.use.titles === 0 ? (
        <EmptyState title="No titles yet">
          {token.lastSyncAt
            ? "Apple lists no app and no book for this location."
            : "They come with the first sync of this token."}
        </EmptyState>
      ) : (
        <>
          <FilterBox
            label="Find a title"
            placeholder="Find by name"
            path={path}
            filter={parseFilter(typed, [])}
          />
          {list.rows.length === 0 ? (
            <NoMatch
              title="No title matches"
              filter={typed}
              action={<ButtonLink href={path}>Show all</ButtonLink>}
            />
          ) : (
            <TokenTitles
              token={token}
              titles={list.rows}
              base={base}
              sort={{
                href: hrefOf({ sort: descending ? "name" : "-name" }),
                direction: descending ? "descending" : "ascending",
              }}
            />
          )}
          <Pager
            from={list.from}
            shown={list.rows.length}
            total={list.total?.count}
            previous={list.previous ? hrefOf({ before: list.previous }) : undefined}
            next={list.next ? hrefOf({ after: list.next }) : undefined}
          />
        </>
      )}
    </TokenFrame>
  );
}
