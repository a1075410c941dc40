import Link from "next/link";
import { InstallChip } from "#components/mdm/install-chip.tsx";
import { Clip, MainCell } from "#components/ui/main-cell.tsx";
import { Menu } from "#components/ui/menu.tsx";
import type { MenuEntry } from "#components/ui/menu-entry.ts";
import { Cell, Row } from "#components/ui/row.tsx";
import { SelectCell } from "#components/ui/select-cells.tsx";
import { Serial } from "#components/ui/serial.tsx";
import { Time, type Clock } from "#components/ui/time.tsx";
import type { HolderRow } from "#lib/features/titles/queries.ts";

interface HolderLineProps {
  row: HolderRow;
  titleId: string;
  base: string;
  clock: Clock;
  choosing: boolean;
}

export function HolderLine({ row, titleId, base, clock, choosing }: HolderLineProps) {
  const { kind, record, account, operation } = row;
  const name = record?.name ?? (kind === "device" ? "No device record here" : "No person record here");
  const href = record ? `${base}/${kind === "device" ? "devices" : "people"}/${record.id}` : undefined;
  const revoke = `${base}/plans/new?kind=revoke&titles=${titleId}&holders=${encodeURIComponent(row.holder)}`;
  const entries: MenuEntry[] = [
    ...(href ? [{ label: `Open ${kind}`, icon: "maximize-2" as const, href }] : []),
    ...(operation
      ? [
          {
            label: `Open operation ${operation.number}`,
            icon: "activity" as const,
            href: `${base}/operations/${operation.id}`,
          },
        ]
      : []),
    ...(choosing
      ? [{ label: "Plan revoking it", icon: "arrow-down-left" as const, href: revoke, danger: true }]
      : []),
  ];
  return (
    <Row>
      {choosing && <SelectCell value={row.holder} name={record?.name ?? account} />}
      <Cell className="h-name">
        <MainCell href={href} pencil={!record} title={record?.name}>
          {name}
        </MainCell>
      </Cell>
      <Cell className="h-id">
        {kind === "device" ? (
          <Serial value={account} />
        ) : (
          <Clip title={account}>{record?.detail ?? account}</Clip>
        )}
      </Cell>
      <Cell soft className="h-x">
        {kind === "device" ? "Device" : row.reserved ? "Reserved" : "Person"}
      </Cell>
      <Cell soft className="h-x">
        {row.install ? <InstallChip {...row.install} /> : kind === "device" ? "not known" : "–"}
      </Cell>
      <Cell soft className="h-x">
        <Clip title={row.token}>{row.token}</Clip>
      </Cell>
      <Cell soft className="h-since">
        {!operation && "before "}
        <Time at={row.since} clock={clock} />
      </Cell>
      <Cell soft className="h-x">
        <Clip title={operation?.by}>{operation?.by ?? "outside"}</Clip>
      </Cell>
      <Cell soft className="h-x">
        {operation ? <Link href={`${base}/operations/${operation.id}`}>OP {operation.number}</Link> : "–"}
      </Cell>
      <Cell className="more">
        {entries.length > 0 && <Menu label={`Actions for ${name}`} entries={entries} />}
      </Cell>
    </Row>
  );
}
