import { notFound } from "next/navigation";
import { UnknownWords } from "#components/access/unknown-words.tsx";
import { AssignmentTable } from "#components/tokens/assignment-table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { filterText } from "#components/ui/filter-address.ts";
import { FilterBox } from "#components/ui/filter-box.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState, NoMatch } from "#components/ui/state-box.tsx";
import { Views } from "#components/ui/views.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { parseFilter } from "#lib/domain/filters/filter-words.ts";
import { tokenAssignments } from "#lib/features/tokens/queries.ts";
import { readListQuery, type ListSearch } from "../../../list-query.ts";
import { TokenFrame } from "../frame.tsx";
import { tokenPlace, type TokenParams } from "../place.ts";

export const metadata = { title: "Assignments" };

const kinds = ["device", "person"] as const;

export default async function AssignmentsPage(props: TokenParams & { searchParams: Promise<ListSearch> }) {
  const place = await tokenPlace(props);
  if (place.token.inherited) notFound();
  const { base, groupId, token, clock } = place;
  const search = await props.searchParams;
  const path = `${place.path}/assignments`;
  const { walk, hrefOf } = readListQuery(path, search);
  const filter = parseFilter(filterText(search["q"]), ["kind"]);
  const kind = kinds.find((one) => filter.terms.some(({ value }) => value === one));
  const [serial] = filter.words;
  const scope = await requireGrant(groupId, "license:read");
  const list = await tokenAssignments(scope, token.id, {
    walk,
    ...(kind && { kind }),
    ...(serial && { serial }),
  });
  const view = (label: string, q: string) => ({
    label,
    href: q ? `${path}?q=${q}` : path,
    on: (kind ? `kind:${kind}` : "") === q,
  });

  return (
    <TokenFrame place={place} tab="Assignments">
      {token.use.assigned + token.use.assignedUnlimited === 0 ? (
        <EmptyState title="Nobody holds a license yet">
          What is assigned from this token appears here, whoever assigned it.
        </EmptyState>
      ) : (
        <>
          <Views views={[view("All", ""), view("Devices", "kind:device"), view("People", "kind:person")]} />
          <FilterBox
            label="Find a serial number"
            placeholder="Find by the beginning of a serial number"
            path={path}
            filter={filter}
          />
          <UnknownWords words={filter.unknown.map(({ key, value }) => `${key}:${value}`)} keys={["kind"]} />
          {list.rows.length === 0 ? (
            <NoMatch
              title="No license matches"
              filter={serial ?? ""}
              action={<ButtonLink href={path}>Show all</ButtonLink>}
            />
          ) : (
            <AssignmentTable rows={list.rows} base={base} clock={clock} />
          )}
          <Pager
            from={list.from}
            shown={list.rows.length}
            total={list.total.count}
            atLeast={!list.total.exact}
            previous={list.previous ? hrefOf({ before: list.previous }) : undefined}
            next={list.next ? hrefOf({ after: list.next }) : undefined}
          />
        </>
      )}
    </TokenFrame>
  );
}
