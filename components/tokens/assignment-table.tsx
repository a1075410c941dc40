import Link from "next/link";
import { iconSrc } from "#components/apps/app-row.tsx";
import { TitleIcon } from "#components/marks/title-icon.tsx";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Mono, Serial } from "#components/ui/serial.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import { holderOf } from "#lib/domain/licenses/holder.ts";
import type { AssignmentRow } from "#lib/features/tokens/queries.ts";

interface AssignmentTableProps {
  rows: readonly AssignmentRow[];
  base: string;
  clock: Clock;
}

/** Who holds what from one token, title by title. */
export function AssignmentTable({ rows, base, clock }: AssignmentTableProps) {
  return (
    <Table caption="Licenses held, by title" widths={[0, 400, 110, 170]} lines="two" look="holders">
      <TableHead>
        <HeadCell>Holder</HeadCell>
        <HeadCell>Title</HeadCell>
        <HeadCell>Since</HeadCell>
        <HeadCell>By</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={`${row.titleId} ${row.holder}`}>
            <Cell className="h-name">
              <Holder row={row} base={base} />
            </Cell>
            <Cell className="h-id">
              <MainCell
                href={`${base}/apps/${row.titleId}`}
                before={
                  <TitleIcon
                    src={iconSrc(base, { iconHash: row.titleIcon })}
                    kind={row.titleKind === "book" ? "book" : "app"}
                    size={24}
                  />
                }
              >
                {row.titleName}
              </MainCell>
            </Cell>
            <Cell className="h-since" soft>
              <Time at={row.since} clock={clock} />
            </Cell>
            <Cell className="h-x" soft>
              <By row={row} base={base} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

/** The record here, if there is one, and always what Apple knows the holder by. */
function Holder({ row: { holder, known }, base }: { row: AssignmentRow; base: string }) {
  const { kind, id } = holderOf(holder);
  const by = kind === "device" ? <Serial value={id} /> : <Mono>{id}</Mono>;
  if (!known)
    return (
      <MainCell pencil second={by}>
        {kind === "device" ? "No device record here" : "No person's record here"}
      </MainCell>
    );
  const place = known.kind === "device" ? "devices" : "people";
  return (
    <MainCell href={`${base}/${place}/${known.id}`} title={known.name} second={by}>
      {known.name}
    </MainCell>
  );
}

function By({ row, base }: { row: AssignmentRow; base: string }) {
  if (row.operationNumber === null) return <span className="muted">outside, or before</span>;
  return (
    <Link className="link" href={`${base}/operations/${row.operationId}`}>
      {row.actorName}, {row.operationNumber}
    </Link>
  );
}
