import { AddPersonButton } from "#components/inventory/add-person-button.tsx";
import { InventoryPage } from "#components/inventory/inventory-page.tsx";
import { InventorySelection } from "#components/inventory/inventory-selection.tsx";
import { PersonTable } from "#components/inventory/person-table.tsx";
import { filterText } from "#components/ui/filter-address.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { listPeople } from "#lib/features/inventory/queries.ts";
import { readListQuery, type ListSearch } from "../list-query.ts";
import { addPersonAction } from "./actions.ts";
import { inventoryPlace } from "./inventory-place.ts";

export const metadata = { title: "People" };

interface PeoplePageProps {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListSearch>;
}

export default async function PeoplePage({ params, searchParams }: PeoplePageProps) {
  const [{ groupId }, search] = [await params, await searchParams];
  const scope = await requireGrant(groupId, "inventory:read");
  const base = `/groups/${groupId}`;
  const query = readListQuery(`${base}/people`, search);
  const typed = filterText(search["q"]);
  const plan = [search["plan"] ?? ""].flat()[0] ?? "";
  const list = await listPeople(scope, { ...query, typed });
  const place = await inventoryPlace(groupId, "person");
  const [mayAssign, mayWrite] = [can(scope.role, "license:assign"), can(scope.role, "inventory:write")];
  const add = { action: addPersonAction.bind(null, groupId), groups: place.groups, groupId };

  return (
    <InventoryPage
      kind="person"
      base={base}
      customer={place.customer}
      imports={place.imports}
      list={list}
      typed={typed}
      plan={plan}
      query={query}
      views={[
        ["All", ""],
        ["Known to Apple", "known:yes"],
        ["Not known", "known:no"],
        ["Not invited", "invitation:none"],
      ]}
      example="known:no group:“Berlin” source:csv"
      mayWrite={mayWrite}
      add={(quiet) => <AddPersonButton {...add} quiet={quiet} />}
    >
      <InventorySelection
        list="people"
        base={base}
        matching={list.total?.exact ? list.total.count : undefined}
        typed={typed}
        plan={plan}
        mayAssign={mayAssign}
        mayWrite={mayWrite}
        registerAt={can(scope.role, "registration:write") ? `${base}/people/register` : undefined}
        inviteAt={can(scope.role, "registration:write") ? `${base}/people/invite` : undefined}
      >
        <PersonTable
          people={list.rows}
          base={base}
          mayAssign={mayAssign}
          mayWrite={mayWrite}
          sort={{
            href: query.hrefOf({ sort: query.descending ? "name" : "-name" }),
            direction: query.descending ? "descending" : "ascending",
          }}
        />
      </InventorySelection>
    </InventoryPage>
  );
}
