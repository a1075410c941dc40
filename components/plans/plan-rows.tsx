import { wordsFor } from "#components/plans/reason-words.ts";
import { Chip } from "#components/marks/chip.tsx";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { Clip } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Mono, Serial } from "#components/ui/serial.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { holderOf } from "#lib/domain/licenses/holder.ts";
import type { PlannedRow } from "#lib/features/plans/queries.ts";

const results = {
  gets: { tone: "ok", icon: "arrow-up-right", words: "Gets it" },
  has: { tone: "plain", icon: "equal", words: "Has it" },
  cannot: { tone: "critical", icon: "ban", words: "Cannot" },
  waits: { tone: "warning", icon: "hourglass", words: "None left" },
  loses: { tone: "notice", icon: "arrow-down-left", words: "Loses it" },
  "has-not": { tone: "plain", icon: "minus", words: "Has none" },
} as const;

const isResult = (result: string): result is keyof typeof results => Object.hasOwn(results, result);

interface PlanRowsProps {
  rows: readonly PlannedRow[];
  kind: "assign" | "revoke";
  severalTitles: boolean;
}

/** Every device and person of a plan, and what it means for each. */
export function PlanRows({ rows, kind, severalTitles }: PlanRowsProps) {
  const paid = kind === "assign" ? "Paid by" : "Back to";
  return (
    <Table caption="Devices and people of this plan" widths={[0, 128, 124, 108, 196]} lines="one" look="plan">
      <TableHead>
        <HeadCell>Device or person</HeadCell>
        <HeadCell>Serial or account</HeadCell>
        <HeadCell>{severalTitles ? "Title" : paid}</HeadCell>
        <HeadCell>Result</HeadCell>
        <HeadCell>Note</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <PlanRow key={row.ordinal} row={row} severalTitles={severalTitles} />
        ))}
      </TableBody>
    </Table>
  );
}

function PlanRow({ row, severalTitles }: { row: PlannedRow; severalTitles: boolean }) {
  const { kind, id } = holderOf(row.holder);
  const result = isResult(row.result) ? results[row.result] : results.cannot;
  const why = row.result === "cannot" ? wordsFor(row.reason) : null;
  const moves = row.result === "gets" || row.result === "loses";
  const from =
    row.token && (severalTitles || !moves) ? `${row.result === "gets" ? "by" : "from"} ${row.token}` : null;
  return (
    <Row>
      <Cell className="main-cell h-name">
        <span className={row.name === null ? "clip pencil" : "clip"}>{row.name ?? "No record here"}</span>
      </Cell>
      <Cell className="h-id">{kind === "device" ? <Serial value={id} /> : <Mono>{id}</Mono>}</Cell>
      <Cell className="h-x" soft>
        <Clip title={severalTitles ? row.title : undefined}>
          {severalTitles ? row.title : (moves && row.token) || "–"}
        </Clip>
      </Cell>
      <Cell className="h-since">
        <Chip tone={result.tone} icon={result.icon}>
          {result.words}
        </Chip>
      </Cell>
      <Cell className="second-cell h-note">{why?.reason ?? from}</Cell>
    </Row>
  );
}
