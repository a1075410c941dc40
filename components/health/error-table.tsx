import { actionAdvice } from "#components/health/action-advice.ts";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { DictionaryEntry } from "#lib/features/health/queries.ts";

/** Apple's numbers, one a line; `#9610` leads to its line. */
export function ErrorTable({ entries }: { entries: readonly DictionaryEntry[] }) {
  return (
    <Table caption="Apple's error numbers" widths={[72, 0, 0, 0]} still>
      <TableHead>
        <HeadCell>Number</HeadCell>
        <HeadCell>What it means</HeadCell>
        <HeadCell>Likely cause</HeadCell>
        <HeadCell>What to press</HeadCell>
      </TableHead>
      <TableBody>
        {entries.map(({ number, meaning, cause, action }) => (
          <Row key={number}>
            <Cell>
              <b id={String(number)} className="anchor">
                {number}
              </b>
            </Cell>
            <Cell className="wrap">{meaning}.</Cell>
            <Cell className="wrap">{cause}</Cell>
            <Cell className="wrap">{actionAdvice[action]}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
