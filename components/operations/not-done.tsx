import type { ReactNode } from "react";
import { Section } from "#components/layout/section.tsx";
import { AppleNumber } from "#components/health/apple-number.tsx";
import { nowLooks, whyNotDone } from "#components/operations/not-done-words.ts";
import { Chip } from "#components/marks/chip.tsx";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { Clip } from "#components/ui/main-cell.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Mono, Serial } from "#components/ui/serial.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { holderOf } from "#lib/domain/licenses/holder.ts";
import type { NotDoneRow } from "#lib/features/operations/queries.ts";

interface NotDoneProps {
  rows: readonly NotDoneRow[];
  total: number;
  kind: string;
  severalTitles: boolean;
  /** The button that asks again. */
  retry?: ReactNode;
  previous?: string | undefined;
  next?: string | undefined;
}

/** What did not come about, each with its reason in plain words and what can be done. */
export function NotDone({ rows, total, kind, severalTitles, retry, previous, next }: NotDoneProps) {
  if (total === 0) return null;
  return (
    <Section id="not-done" title="Not done" figure={total} right={retry}>
      <Table caption="Licenses not done" widths={[164, 132, 0, 146]} lines="two" still>
        <TableHead>
          <HeadCell>Device or person</HeadCell>
          <HeadCell>Serial or account</HeadCell>
          <HeadCell>Reason</HeadCell>
          <HeadCell>What now</HeadCell>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <NotDoneLine
              key={`${row.orderId} ${row.titleId} ${row.holder}`}
              row={row}
              kind={kind}
              severalTitles={severalTitles}
            />
          ))}
        </TableBody>
      </Table>
      {(previous || next) && <Pager shown={rows.length} total={total} previous={previous} next={next} />}
    </Section>
  );
}

interface NotDoneLineProps {
  row: NotDoneRow;
  kind: string;
  severalTitles: boolean;
}

function NotDoneLine({ row, kind, severalTitles }: NotDoneLineProps) {
  const { tone, icon, word, second } = nowLooks[row.whatNow];
  const holder = holderOf(row.holder);
  return (
    <Row>
      <Cell className="main-cell">
        <span className={row.name === null ? "clip pencil" : "clip"} title={row.name ?? undefined}>
          {row.name ?? "No record here"}
        </span>
      </Cell>
      <Cell>
        {holder.kind === "device" ? (
          <Serial value={holder.id} />
        ) : (
          <Clip title={holder.id}>
            <Mono>{holder.id}</Mono>
          </Clip>
        )}
      </Cell>
      <Cell>
        <span className="main-cell">
          {whyNotDone(row, kind)} {row.number !== null && <AppleNumber number={row.number} />}
        </span>
        <span className="second">{severalTitles ? `${row.title}. ${second}` : second}</span>
      </Cell>
      <Cell>
        <Chip tone={tone} icon={icon}>
          {word}
        </Chip>
      </Cell>
    </Row>
  );
}
