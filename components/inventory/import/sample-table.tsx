import { HeadCell } from "#components/ui/head-cell.tsx";
import { Clip } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";

const COLUMN_PX = 148;

/** The first rows of a table as they stand in the file. */
export function SampleTable({
  header,
  sample,
}: {
  header: readonly string[];
  sample: readonly (readonly string[])[];
}) {
  return (
    <Table caption="The first rows of the table" widths={header.map(() => COLUMN_PX)} lines="one">
      <TableHead>
        {header.map((heading, at) => (
          <HeadCell key={at}>{heading || `Column ${at + 1}`}</HeadCell>
        ))}
      </TableHead>
      <TableBody>
        {sample.map((cells, line) => (
          <Row key={line}>
            {header.map((_, at) => (
              <Cell key={at} soft>
                <Clip title={cells[at]}>{cells[at]}</Clip>
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
