import { problemSentence } from "#components/inventory/import/column-words.ts";
import { differences, keptBecause } from "#components/inventory/import/difference-words.ts";
import type { Kind } from "#components/inventory/words.ts";
import { count } from "#components/ui/count.ts";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { Clip } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { ImportRow, Verdict } from "#lib/features/inventory/queries.ts";

interface RowTableProps {
  kind: Kind;
  verdict: Verdict;
  rows: readonly ImportRow[];
}

const lastHeads: Partial<Record<Verdict, string>> = {
  changed: "What changes",
  kept: "Why",
  problem: "Why",
  duplicate: "Why",
};

/** Rows of a table with one verdict: by line, what they are, and why or what changes. */
export function RowTable({ kind, verdict, rows }: RowTableProps) {
  return (
    <Table caption="Rows of the table" widths={[72, 150, 170, 0]} lines="one" still>
      <TableHead>
        <HeadCell numeric>Line</HeadCell>
        <HeadCell>{kind === "device" ? "Serial number" : "E-mail or account"}</HeadCell>
        <HeadCell>Name</HeadCell>
        <HeadCell>{lastHeads[verdict] ?? "Also"}</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.line}>
            <Cell numeric soft>
              {verdict !== "missing" && count(row.line)}
            </Cell>
            <Cell>
              <Clip>
                {text(row, kind === "device" ? ["serial"] : ["email", "managedAccount", "clientUserId"])}
              </Clip>
            </Cell>
            <Cell>
              <Clip>{text(row, ["name", "lastName", "firstName"])}</Clip>
            </Cell>
            <Cell soft>{lastWords(kind, row)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

/** The first of these that the row has. */
function text({ row }: ImportRow, columns: readonly string[]): string {
  const found = columns.map((column) => row[column]).find((value) => typeof value === "string");
  return typeof found === "string" ? found : "";
}

function lastWords(kind: Kind, row: ImportRow): string {
  if (row.verdict === "problem")
    return problemSentence(kind, row.problem ?? "", row.column, row.row[row.column ?? ""]);
  if (row.verdict === "duplicate") return `The same as line ${count(Number(row.problem))}`;
  if (row.verdict === "kept") return keptBecause(kind, row);
  if (row.verdict === "changed") return differences(kind, row);
  return told(row, ["model", "platform", "osVersion", "managedAccount"]);
}

const told = ({ row }: ImportRow, columns: readonly string[]) =>
  columns.flatMap((column) => (typeof row[column] === "string" ? [row[column]] : [])).join(", ");
