import { PageHead } from "#components/layout/page-head.tsx";
import { Page } from "#components/layout/page.tsx";
import { ErrorTable } from "#components/health/error-table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { counted } from "#components/ui/count.ts";
import { filterText } from "#components/ui/filter-address.ts";
import { FilterBox } from "#components/ui/filter-box.tsx";
import { NoMatch } from "#components/ui/state-box.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { parseFilter } from "#lib/domain/filters/filter-words.ts";
import { errorDictionary, searchErrors } from "#lib/features/health/error-dictionary.ts";
import { pathHere } from "#lib/features/groups/queries.ts";
import type { ListSearch } from "../../list-query.ts";

export const metadata = { title: "Apple's error numbers" };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListSearch>;
}

export default async function ErrorsPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const path = await pathHere(await requireGrant(groupId, "group:read"));
  const base = `/groups/${groupId}`;
  const here = `${base}/help/errors`;
  const typed = filterText((await searchParams)["q"]);
  const entries = searchErrors(typed);
  return (
    <Page
      crumbs={[
        { label: path[0]?.name ?? "", href: base },
        { label: "Help", href: `${base}/help` },
        { label: "Apple's error numbers" },
      ]}
    >
      <PageHead
        title="Apple's error numbers"
        sentence={`${counted(errorDictionary.length, "number")} that Apple may answer with: what each means, why it is met with, and what to press.`}
      />
      <FilterBox
        label="Find a number"
        placeholder="Number or words: 9610, refunded, password"
        path={here}
        filter={parseFilter(typed, [])}
      />
      {entries.length > 0 ? (
        <ErrorTable entries={entries} />
      ) : (
        <NoMatch
          title="No such number"
          filter="Apple has published no number that matches. Report it to whoever runs this console."
          action={<ButtonLink href={here}>Show all</ButtonLink>}
        />
      )}
    </Page>
  );
}
