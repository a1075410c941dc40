import { notFound } from "next/navigation";
import { AppleUserTable } from "#components/tokens/apple-user-table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { counted } from "#components/ui/count.ts";
import { filterText } from "#components/ui/filter-address.ts";
import { FilterBox } from "#components/ui/filter-box.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState, NoMatch } from "#components/ui/state-box.tsx";
import { Views } from "#components/ui/views.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { parseFilter } from "#lib/domain/filters/filter-words.ts";
import { duplicateUsers } from "#lib/features/registration/queries.ts";
import { tokenPeople } from "#lib/features/tokens/queries.ts";
import { readListQuery, type ListSearch } from "../../../list-query.ts";
import { TokenFrame } from "../frame.tsx";
import { tokenPlace, type TokenParams } from "../place.ts";

export const metadata = { title: "People" };

const statuses = ["Associated", "Registered", "Retired"] as const;

export default async function TokenPeoplePage(props: TokenParams & { searchParams: Promise<ListSearch> }) {
  const place = await tokenPlace(props);
  if (place.token.inherited) notFound();
  const { base, groupId, token } = place;
  const search = await props.searchParams;
  const path = `${place.path}/people`;
  const { walk, hrefOf } = readListQuery(path, search);
  const filter = parseFilter(filterText(search["q"]), ["status"]);
  const status = statuses.find((one) => filter.terms.some(({ value }) => value === one.toLowerCase()));
  const [starts] = filter.words;
  const scope = await requireGrant(groupId, "inventory:read");
  const list = await tokenPeople(scope, token.id, {
    walk,
    ...(status && { status }),
    ...(starts && { starts }),
  });
  const { total: twice } = await duplicateUsers(scope, token.id, null);
  const all = [...list.counts.values()].reduce((sum, some) => sum + some, 0);
  const view = (label: string, one?: string) => ({
    label,
    count: one ? (list.counts.get(one) ?? 0) : all,
    href: one ? `${path}?q=status:${one.toLowerCase()}` : path,
    on: status === one,
  });

  return (
    <TokenFrame place={place} tab="People">
      {all === 0 ? (
        <EmptyState title="Apple knows nobody here yet">
          People appear once they are registered at this location. Devices need no person.
        </EmptyState>
      ) : (
        <>
          {twice > 0 && (
            <Callout
              tone="warning"
              icon="users"
              actions={
                <ButtonLink size="sm" href={`${place.path}/duplicates`}>
                  See them
                </ButtonLink>
              }
            >
              <p>
                <b>{`${counted(twice, "Apple Account is", "Apple Accounts are")} linked under several ids.`}</b>{" "}
                Apps may fail to install there.
              </p>
            </Callout>
          )}
          <Views
            views={[
              view("All"),
              view("Accepted", "Associated"),
              view("Not accepted yet", "Registered"),
              view("Retired", "Retired"),
            ]}
          />
          <FilterBox
            label="Find a person"
            placeholder="Find by the beginning of an e-mail address or of Apple's id"
            path={path}
            filter={filter}
          />
          {list.rows.length === 0 ? (
            <NoMatch
              title="Nobody matches"
              filter={starts ?? ""}
              action={<ButtonLink href={path}>Show all</ButtonLink>}
            />
          ) : (
            <AppleUserTable rows={list.rows} base={base} />
          )}
          <Pager
            shown={list.rows.length}
            total={starts ? undefined : status ? list.counts.get(status) : all}
            previous={list.previous ? hrefOf({ before: list.previous }) : undefined}
            next={list.next ? hrefOf({ after: list.next }) : undefined}
          />
        </>
      )}
    </TokenFrame>
  );
}
