import { AddDeviceButton } from "#components/inventory/add-device-button.tsx";
import { DeviceTable } from "#components/inventory/device-table.tsx";
import { InventoryPage } from "#components/inventory/inventory-page.tsx";
import { InventorySelection } from "#components/inventory/inventory-selection.tsx";
import { filterText } from "#components/ui/filter-address.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { listDevices } from "#lib/features/inventory/queries.ts";
import { readListQuery, type ListSearch } from "../list-query.ts";
import { inventoryPlace } from "../people/inventory-place.ts";
import { addDeviceAction } from "./actions.ts";

export const metadata = { title: "Devices" };

interface DevicesPageProps {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListSearch>;
}

export default async function DevicesPage({ params, searchParams }: DevicesPageProps) {
  const [{ groupId }, search] = [await params, await searchParams];
  const scope = await requireGrant(groupId, "inventory:read");
  const base = `/groups/${groupId}`;
  const query = readListQuery(`${base}/devices`, search);
  const typed = filterText(search["q"]);
  const plan = [search["plan"] ?? ""].flat()[0] ?? "";
  const list = await listDevices(scope, { ...query, typed });
  const place = await inventoryPlace(groupId, "device");
  const [mayAssign, mayWrite] = [can(scope.role, "license:assign"), can(scope.role, "inventory:write")];
  const by = query.sort === "serial" || query.sort === "seen" ? query.sort : "name";
  const sortBy = (sort: "name" | "serial" | "seen") => ({
    href: query.hrefOf({ sort: sort === by && !query.descending ? `-${sort}` : sort }),
    ...(sort === by && { direction: query.descending ? ("descending" as const) : ("ascending" as const) }),
  });
  const add = { action: addDeviceAction.bind(null, groupId), groups: place.groups, groupId };

  return (
    <InventoryPage
      kind="device"
      base={base}
      customer={place.customer}
      imports={place.imports}
      list={list}
      typed={typed}
      plan={plan}
      query={query}
      views={[
        ["All", ""],
        ["iPad", "platform:ipados"],
        ["iPhone", "platform:ios"],
        ["Mac", "platform:macos"],
        ["Apple TV", "platform:tvos"],
        ["User Enrollment", "enrollment:user"],
        ["Not seen for 30 days", "seen:>30d"],
      ]}
      example="platform:ios group:“Berlin” owner:ada@example.org seen:>30d"
      mayWrite={mayWrite}
      add={(quiet) => <AddDeviceButton {...add} quiet={quiet} />}
    >
      <InventorySelection
        list="devices"
        base={base}
        matching={list.total?.exact ? list.total.count : undefined}
        typed={typed}
        plan={plan}
        mayAssign={mayAssign}
        mayWrite={mayWrite}
      >
        <DeviceTable
          devices={list.rows}
          base={base}
          mayAssign={mayAssign}
          mayWrite={mayWrite}
          sorts={{ name: sortBy("name"), serial: sortBy("serial"), seen: sortBy("seen") }}
          clock={{ now: scope.now(), zone: scope.timeZone }}
        />
      </InventorySelection>
    </InventoryPage>
  );
}
