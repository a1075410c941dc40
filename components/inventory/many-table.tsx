import { sourceWord } from "#components/inventory/words.ts";
import { count } from "#components/ui/count.ts";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { Clip } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { ManyPreview } from "#lib/features/inventory/queries.ts";

/** The first of those chosen, as they are now. */
export function ManyTable({ rows, owners }: { rows: ManyPreview["rows"]; owners: boolean }) {
  return (
    <Table caption="Chosen" widths={[0, 150, ...(owners ? [150] : []), 110, 90]} lines="one" still>
      <TableHead>
        <HeadCell>Name</HeadCell>
        <HeadCell>Group</HeadCell>
        {owners && <HeadCell>Owner</HeadCell>}
        <HeadCell>Source</HeadCell>
        <HeadCell numeric>Licenses</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map(({ id, name, groupName, owner, source, licenses }) => (
          <Row key={id}>
            <Cell>
              <Clip title={name}>{name}</Clip>
            </Cell>
            <Cell soft>
              <Clip title={groupName}>{groupName}</Clip>
            </Cell>
            {owners && <Cell soft>{owner && <Clip title={owner}>{owner}</Clip>}</Cell>}
            <Cell soft>{sourceWord(source)}</Cell>
            <Cell numeric>{count(licenses)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
