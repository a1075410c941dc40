import { AppRow } from "#components/apps/app-row.tsx";
import { BulkButton } from "#components/ui/bulk-bar.tsx";
import { HeadCell, HiddenHead, UseHead } from "#components/ui/head-cell.tsx";
import { SelectableTable } from "#components/ui/selectable-table.tsx";
import { SelectAllHead } from "#components/ui/select-cells.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { TitleRow } from "#lib/features/titles/queries.ts";

interface AppTableProps {
  rows: readonly TitleRow[];
  base: string;
  mayAssign: boolean;
  /** Leaves titles out of lists, or shows again those that were. */
  mayHide: boolean;
  /** All that are listed are hidden ones. */
  hidden: boolean;
  sort: { href: string; direction: "ascending" | "descending" };
}

/** Apps and books, by name. Whoever may assign can choose several for one plan. */
export function AppTable({ rows, base, mayAssign, mayHide, hidden, sort }: AppTableProps) {
  const widths = [...(mayAssign ? [40] : []), 0, 124, 226, 150, 40];
  const table = (
    <Table caption="Apps and books, by name" widths={widths} lines="two" look="apps">
      <TableHead>
        {mayAssign && <SelectAllHead />}
        <HeadCell sort={sort}>Title</HeadCell>
        <HeadCell>Tokens</HeadCell>
        <UseHead />
        <HeadCell>Note</HeadCell>
        <HiddenHead className="more">Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {rows.map((title) => (
          <AppRow key={title.id} title={title} base={base} mayAssign={mayAssign} />
        ))}
      </TableBody>
    </Table>
  );
  if (!mayAssign) return table;
  const planning = { formAction: `${base}/plans/new`, formMethod: "get" };
  return (
    <SelectableTable
      id="apps"
      carry={{ list: "titles", kind: "assign" }}
      acts={
        <>
          <BulkButton {...planning} icon="arrow-up-right" label="Plan assigning {count}" />
          {mayHide && (
            <BulkButton
              formAction={`${base}/apps/hide`}
              formMethod="get"
              icon={hidden ? "undo-2" : "eye-off"}
              label={hidden ? "Show {count} again" : "Hide {count}"}
            />
          )}
        </>
      }
    >
      {table}
    </SelectableTable>
  );
}
