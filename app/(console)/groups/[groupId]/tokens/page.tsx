import { UnknownWords } from "#components/access/unknown-words.tsx";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { TokenSums } from "#components/tokens/token-sums.tsx";
import { TokenTable } from "#components/tokens/token-table.tsx";
import { TokensSentence } from "#components/tokens/tokens-sentence.tsx";
import { UploadButton } from "#components/tokens/upload/upload-button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { filterText } from "#components/ui/filter-address.ts";
import { FilterBox } from "#components/ui/filter-box.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { NoMatch } from "#components/ui/state-box.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { parseFilter } from "#lib/domain/filters/filter-words.ts";
import { tokenSorts } from "#lib/domain/tokens/listed-token.ts";
import { tokenFilterKeys } from "#lib/domain/tokens/token-filter.ts";
import { pathHere } from "#lib/features/groups/queries.ts";
import { listTokens } from "#lib/features/tokens/queries.ts";
import { readListQuery, type ListSearch } from "../list-query.ts";
import { syncTokenAction } from "./actions.ts";
import { NoTokensHere } from "./no-tokens-here.tsx";
import { TokenViewLinks } from "./views.tsx";

export const metadata = { title: "Tokens" };

interface TokensPageProps {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListSearch>;
}

export default async function TokensPage({ params, searchParams }: TokensPageProps) {
  const [{ groupId }, search] = [await params, await searchParams];
  const scope = await requireGrant(groupId, "token:read");
  const [top] = await pathHere(await requireGrant(groupId, "group:read"));
  const path = `/groups/${groupId}/tokens`;
  const query = readListQuery(path, search);
  const sort = tokenSorts.find((one) => one === query.sort) ?? "urgency";
  const typed = filterText(search["q"]);
  const list = await listTokens(scope, { typed, sort, descending: query.descending, walk: query.walk });
  const mayWrite = can(scope.role, "token:write");
  const clock = { now: scope.now(), zone: scope.timeZone };
  const crumbs = [{ label: top?.name ?? "", href: `/groups/${groupId}` }, { label: "Tokens" }];

  if (list.views.all === 0)
    return (
      <Page crumbs={crumbs}>
        <NoTokensHere groupId={groupId} customer={top?.name ?? ""} scope={scope} />
      </Page>
    );
  return (
    <Page crumbs={crumbs}>
      <PageHead
        title="Tokens"
        sentence={<TokensSentence views={list.views} />}
        actions={mayWrite && <UploadButton kind="primary">Upload token</UploadButton>}
      />
      <TokenViewLinks path={path} typed={typed} views={list.views} />
      <FilterBox
        label="Filter tokens"
        placeholder="Filter: state:expiring group:Retail used:>90%"
        path={path}
        filter={parseFilter(typed, tokenFilterKeys)}
        keep={query.sort ? { sort: `${query.descending ? "-" : ""}${query.sort}` } : {}}
      />
      <UnknownWords words={list.unknown} keys={tokenFilterKeys} />
      {list.rows.length === 0 ? (
        <NoMatch
          title="No token matches"
          filter={typed}
          action={<ButtonLink href={path}>Show all</ButtonLink>}
        />
      ) : (
        <TokenTable
          rows={list.rows}
          path={path}
          clock={clock}
          mayWrite={mayWrite}
          sync={can(scope.role, "token:sync") ? syncTokenAction.bind(null, groupId) : undefined}
          sortBy={(column) => {
            const worstFirst = column === "urgency";
            const turned = sort === column && !query.descending;
            const falling = query.descending !== worstFirst;
            return {
              href: query.hrefOf({ sort: `${turned ? "-" : ""}${column}` }),
              direction: sort !== column ? undefined : falling ? "descending" : "ascending",
            };
          }}
          foot={<TokenSums sum={list.sum} asOf={list.asOf} clock={clock} />}
        />
      )}
      {list.total > list.rows.length && (
        <Pager
          from={list.from}
          shown={list.rows.length}
          total={list.total}
          previous={list.previous ? query.hrefOf({ before: list.previous }) : undefined}
          next={list.next ? query.hrefOf({ after: list.next }) : undefined}
        />
      )}
    </Page>
  );
}
