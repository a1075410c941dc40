import { notFound } from "next/navigation";
import { DeviceActs } from "#components/inventory/device-acts.tsx";
import { deviceFacts } from "#components/inventory/device-facts.tsx";
import { HolderPlaceSection } from "#components/holder-groups/holder-place.tsx";
import { HolderPage } from "#components/inventory/holder-page.tsx";
import { platformIcon, platformWord } from "#components/inventory/words.ts";
import { Thing } from "#components/marks/thing.tsx";
import { Serial } from "#components/ui/serial.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { mdmIdsOf } from "#lib/features/holders/queries.ts";
import { placeOfHolder } from "#lib/features/holder-groups/queries.ts";
import { viewDevice } from "#lib/features/inventory/queries.ts";
import { actAsked } from "../../people/act-asked.ts";
import { holderLife } from "../../people/holder-life.ts";
import { inventoryPlace } from "../../people/inventory-place.ts";
import { editDeviceAction, removeDeviceAction } from "../actions.ts";
import type { ListSearch } from "../../list-query.ts";
import { WhyNotSection } from "../../people/why-not-section.tsx";
import { Commands } from "./commands.tsx";

export const metadata = { title: "Device" };

interface DevicePageProps {
  params: Promise<{ groupId: string; deviceId: string }>;
  searchParams: Promise<ListSearch>;
}

export default async function DevicePage({ params, searchParams }: DevicePageProps) {
  const { groupId, deviceId } = await params;
  const scope = await requireGrant(groupId, "inventory:read");
  const view = await viewDevice(scope, deviceId);
  if (!view) notFound();
  const { customer, groups } = await inventoryPlace(groupId, "device");
  const { device } = view;
  const base = `/groups/${groupId}`;
  const search = await searchParams;
  const holder = { kind: "device", id: deviceId } as const;
  const path = `${base}/devices/${deviceId}`;
  const life = await holderLife(scope, holder, path, search);
  const clock = { now: scope.now(), zone: scope.timeZone };

  return (
    <HolderPage
      kind="device"
      base={base}
      customer={customer}
      name={device.name}
      held={view.held}
      life={life}
      between={
        <>
          <WhyNotSection
            groupId={groupId}
            scope={scope}
            holder={holder}
            ownerId={device.ownerId}
            base={base}
            path={path}
            search={search}
          />
          <Commands groupId={groupId} deviceId={deviceId} search={search} clock={clock} />
        </>
      }
      clock={clock}
      target={can(scope.role, "license:assign") ? `devices=${deviceId}` : undefined}
      before={<Thing icon={platformIcon(device.platform)} />}
      sentence={[
        <Serial key="serial" value={device.serial} copy />,
        [device.model, [platformWord(device.platform), device.osVersion].filter(Boolean).join(" ")]
          .filter(Boolean)
          .join(", "),
        device.groupName,
      ]}
      actions={
        <DeviceActs
          device={device}
          base={base}
          customer={customer}
          mayAssign={can(scope.role, "license:assign")}
          mayWrite={can(scope.role, "inventory:write")}
          asked={actAsked(search["do"])}
          groups={groups}
          edit={editDeviceAction.bind(null, groupId)}
          remove={removeDeviceAction.bind(null, groupId)}
        />
      }
      also={
        <HolderPlaceSection
          kind="device"
          id={deviceId}
          place={await placeOfHolder(scope, "device", deviceId)}
          base={base}
          mayWrite={can(scope.role, "inventory:write")}
        />
      }
      facts={deviceFacts(device, groups, clock, { base, ids: await mdmIdsOf(scope, deviceId) })}
    />
  );
}
