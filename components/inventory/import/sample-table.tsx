import { columnLabel } from "#components/inventory/import/column-words.ts";
import type { Kind } from "#components/inventory/words.ts";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { Clip } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";

interface SampleTableProps {
  kind: Kind;
  header: readonly string[];
  sample: readonly (readonly string[])[];
  columns: Record<string, number>;
}

/** A line for each column of the file: its heading, its first cells, and what it is read as. */
export function SampleTable({ kind, header, sample, columns }: SampleTableProps) {
  const readAs = new Map(Object.entries(columns).map(([column, at]) => [at, columnLabel(kind, column)]));
  return (
    <Table caption="The columns of the file" widths={[180, 0, 170]} lines="one" still>
      <TableHead>
        <HeadCell>In the file</HeadCell>
        <HeadCell>First rows</HeadCell>
        <HeadCell>Read as</HeadCell>
      </TableHead>
      <TableBody>
        {header.map((heading, at) => {
          const cells = sample.flatMap((row) => row[at] || []).join(" · ");
          return (
            <Row key={at} off={!readAs.has(at)}>
              <Cell>
                <Clip title={heading}>{heading || `Column ${at + 1}`}</Clip>
              </Cell>
              <Cell soft>
                <Clip title={cells}>{cells}</Clip>
              </Cell>
              <Cell>{readAs.get(at) ?? "Not read"}</Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
