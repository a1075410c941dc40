import { platformWord } from "#components/inventory/words.ts";
import { count } from "#components/ui/count.ts";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { Clip, MainCell } from "#components/ui/main-cell.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { SelectAllHead, SelectCell } from "#components/ui/select-cells.tsx";
import { Serial } from "#components/ui/serial.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { DeviceRecord } from "#lib/features/inventory/queries.ts";

export interface SortLink {
  href: string;
  direction?: "ascending" | "descending" | undefined;
}

interface DeviceTableProps {
  devices: readonly DeviceRecord[];
  base: string;
  /** Rows can be chosen, for a plan or to be edited together. */
  mayAssign: boolean;
  mayWrite: boolean;
  sorts: { name: SortLink; serial: SortLink; seen: SortLink };
  clock: Clock;
}

export function DeviceTable({ devices, base, mayAssign, mayWrite, sorts, clock }: DeviceTableProps) {
  return (
    <Table
      caption="Devices"
      widths={[...(mayAssign || mayWrite ? [40] : []), 0, 152, 118, 122, 106, 88, 106, 80, 40]}
      lines="one"
      look="holders"
    >
      <TableHead>
        {(mayAssign || mayWrite) && <SelectAllHead />}
        <HeadCell sort={sorts.name}>Device</HeadCell>
        <HeadCell sort={sorts.serial}>Serial number</HeadCell>
        <HeadCell>Platform</HeadCell>
        <HeadCell>Model</HeadCell>
        <HeadCell>Owner</HeadCell>
        <HeadCell sort={sorts.seen}>Last seen</HeadCell>
        <HeadCell>Group</HeadCell>
        <HeadCell numeric>Licenses</HeadCell>
        <HiddenHead className="more">Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {devices.map((device) => (
          <DeviceRow
            key={device.id}
            device={device}
            base={base}
            mayAssign={mayAssign}
            mayWrite={mayWrite}
            clock={clock}
          />
        ))}
      </TableBody>
    </Table>
  );
}

type DeviceRowProps = Pick<DeviceTableProps, "base" | "mayAssign" | "mayWrite" | "clock"> & {
  device: DeviceRecord;
};

function DeviceRow({ device, base, mayAssign, mayWrite, clock }: DeviceRowProps) {
  const href = `${base}/devices/${device.id}`;
  const { name, serial, platform, osVersion, model, groupName, ownerName, lastSeenAt } = device;
  return (
    <Row>
      {(mayAssign || mayWrite) && <SelectCell value={device.id} name={name} />}
      <Cell className="h-name">
        <MainCell href={href} title={name}>
          {name}
        </MainCell>
      </Cell>
      <Cell className="h-id" soft>
        <Serial value={serial} />
      </Cell>
      <Cell className="h-x" soft>
        {[platformWord(platform), osVersion].filter(Boolean).join(" ")}
      </Cell>
      <Cell className="h-x" soft>
        {model && <Clip title={model}>{model}</Clip>}
      </Cell>
      <Cell className="h-x" soft>
        {ownerName && <Clip title={ownerName}>{ownerName}</Clip>}
      </Cell>
      <Cell className="h-x" soft>
        {lastSeenAt ? <Time at={lastSeenAt} clock={clock} /> : "Never"}
      </Cell>
      <Cell className="h-x" soft>
        <Clip title={groupName}>{groupName}</Clip>
      </Cell>
      <Cell className="h-since" numeric>
        {count(device.licenses)}
        <span className="use-w"> {device.licenses === 1 ? "license" : "licenses"}</span>
      </Cell>
      <Cell className="more">
        <Menu
          label={`Actions for ${name}`}
          entries={[
            { label: "Open", icon: "maximize-2", href },
            ...(mayAssign ? planEntries(base, "devices", device) : []),
            ...(mayWrite ? editEntries(href) : []),
          ]}
        />
      </Cell>
    </Row>
  );
}

/** Ways to a plan for one device or person. */
export function planEntries(
  base: string,
  list: "devices" | "people",
  { id, licenses }: { id: string; licenses: number },
) {
  const plan = (kind: string) => `${base}/plans/new?kind=${kind}&${list}=${id}`;
  return [
    { label: "Assign titles", icon: "arrow-up-right" as const, href: plan("assign") },
    ...(licenses > 0
      ? [{ label: "Revoke titles", icon: "arrow-down-left" as const, href: plan("revoke") }]
      : []),
  ];
}

/** Editing and removing stand on the page of the device or person. */
export const editEntries = (href: string) => [
  { label: "Edit", icon: "pen-line" as const, href: `${href}?do=edit` },
  { label: "Remove", icon: "trash" as const, href: `${href}?do=remove`, danger: true },
];
