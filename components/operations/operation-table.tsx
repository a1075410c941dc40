import { OperationChip } from "#components/operations/operation-chip.tsx";
import { OperationCounts } from "#components/operations/operation-counts.tsx";
import { kindIcons, operationTitle } from "#components/operations/operation-words.ts";
import { Icon } from "#components/marks/icon.tsx";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { Clip, MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { Time, type Clock } from "#components/ui/time.tsx";
import type { OperationView } from "#lib/features/operations/queries.ts";

interface OperationTableProps {
  rows: readonly OperationView[];
  path: string;
  clock: Clock;
}

/** Operations, newest first: what, how it stands, how much came about. */
export function OperationTable({ rows, path, clock }: OperationTableProps) {
  return (
    <Table caption="Operations, newest first" widths={[0, 150, 226, 170, 120]} lines="two" look="log">
      <TableHead>
        <HeadCell>Operation</HeadCell>
        <HeadCell>State</HeadCell>
        <HeadCell>Came about</HeadCell>
        <HeadCell>By</HeadCell>
        <HeadCell>Started</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((operation) => {
          const title = operationTitle(operation);
          const by = operation.scheduled ? "the schedule" : operation.actorName;
          return (
            <Row key={operation.id}>
              <Cell className="l-who">
                <MainCell
                  href={`${path}/${operation.id}`}
                  title={title}
                  before={<Icon name={kindIcons[operation.kind] ?? "activity"} size={18} />}
                  second={`Operation ${operation.number}`}
                >
                  {title}
                </MainCell>
              </Cell>
              <Cell className="l-did">
                <OperationChip operation={operation} />
              </Cell>
              <Cell className="l-what">
                <OperationCounts operation={operation} />
              </Cell>
              <Cell soft className="l-x">
                <Clip title={by}>{by}</Clip>
              </Cell>
              <Cell soft className="l-time">
                <Time at={operation.startedAt ?? operation.createdAt} clock={clock} />
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
