import { ActionButton } from "#components/forms/action-button.tsx";
import { Chip } from "#components/marks/chip.tsx";
import { deliveryStateWords } from "#components/notices/notice-words.ts";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell, Second } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { DeliveryRecord } from "#lib/features/notices/queries.ts";

interface DeliveryTableProps {
  deliveries: readonly DeliveryRecord[];
  clock: Clock;
  redeliver: FormAction<void>;
}

/** What a webhook was told, and what it answered. */
export function DeliveryTable({ deliveries, clock, redeliver }: DeliveryTableProps) {
  return (
    <Table caption="Deliveries, newest first" widths={[0, 170, 220, 140, 130]} lines="two">
      <TableHead>
        <HeadCell>Event</HeadCell>
        <HeadCell>State</HeadCell>
        <HeadCell>Answer</HeadCell>
        <HeadCell>Written</HeadCell>
        <HiddenHead>Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {deliveries.map(({ id, kind, body, state, attempts, status, problem, createdAt }) => {
          const words = deliveryStateWords[state] ?? { words: state, tone: "plain" };
          return (
            <Row key={id}>
              <Cell>
                <MainCell title={body} second={id}>
                  {kind}
                </MainCell>
              </Cell>
              <Cell>
                <Chip tone={words.tone}>{words.words}</Chip>
                {attempts > 1 && <Second>{attempts} tries</Second>}
              </Cell>
              <Cell soft>{problem ?? status ?? "none yet"}</Cell>
              <Cell soft>
                <Time at={createdAt} clock={clock} />
              </Cell>
              <Cell>
                {state !== "waiting" && (
                  <ActionButton action={redeliver} fields={{ id }} size="sm" done="It is on its way again">
                    Send again
                  </ActionButton>
                )}
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
