import { HolderLine } from "#components/apps/holder-line.tsx";
import { BulkButton } from "#components/ui/bulk-bar.tsx";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { SelectableTable } from "#components/ui/selectable-table.tsx";
import { SelectAllHead } from "#components/ui/select-cells.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { Clock } from "#components/ui/time.tsx";
import type { HolderRow } from "#lib/features/titles/queries.ts";

interface HolderTableProps {
  rows: readonly HolderRow[];
  title: { id: string; name: string; revocable: boolean };
  base: string;
  clock: Clock;
  mayAssign: boolean;
  /** How many match; left out where nobody has counted to the end. */
  matching: number | undefined;
  typed: string;
}

/** Who holds a title, since when, out of which token, and by whom. */
export function HolderTable({ rows, title, base, clock, mayAssign, matching, typed }: HolderTableProps) {
  const choosing = mayAssign && title.revocable;
  const widths = [...(choosing ? [40] : []), 0, 220, 84, 130, 140, 142, 130, 80, 40];
  const table = (
    <Table caption={`Holders of ${title.name}`} widths={widths} lines="one" look="holders">
      <TableHead>
        {choosing && <SelectAllHead />}
        <HeadCell>Holder</HeadCell>
        <HeadCell>Serial or account</HeadCell>
        <HeadCell>License</HeadCell>
        <HeadCell>On the device</HeadCell>
        <HeadCell>From token</HeadCell>
        <HeadCell>Since</HeadCell>
        <HeadCell>By</HeadCell>
        <HeadCell>Ledger</HeadCell>
        <HiddenHead className="more">Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <HolderLine
            key={`${row.holder} ${row.tokenId}`}
            row={row}
            titleId={title.id}
            base={base}
            clock={clock}
            choosing={choosing}
          />
        ))}
      </TableBody>
    </Table>
  );
  if (!choosing) return table;
  const planning = { formAction: `${base}/plans/new`, formMethod: "get" };
  return (
    <SelectableTable
      id="holders"
      total={matching}
      carry={{ list: "holders", kind: "revoke", title: title.id, q: typed }}
      acts={
        <BulkButton {...planning} kind="danger-quiet" icon="arrow-down-left" label="Plan revoking {count}" />
      }
    >
      {table}
    </SelectableTable>
  );
}
