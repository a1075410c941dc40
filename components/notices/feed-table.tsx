import { ActionButton } from "#components/forms/action-button.tsx";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { FeedRecord } from "#lib/features/notices/queries.ts";

interface FeedTableProps {
  feeds: readonly FeedRecord[];
  clock: Clock;
  revoke: FormAction<void>;
}

export function FeedTable({ feeds, clock, revoke }: FeedTableProps) {
  return (
    <Table caption="Calendars, newest first" widths={[0, 220, 120]} lines="two">
      <TableHead>
        <HeadCell>Calendar</HeadCell>
        <HeadCell>From here down</HeadCell>
        <HiddenHead>Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {feeds.map(({ id, name, groupName, createdBy, createdAt }) => (
          <Row key={id}>
            <Cell>
              <MainCell
                title={name}
                second={
                  <>
                    by {createdBy}, <Time at={createdAt} clock={clock} />
                  </>
                }
              >
                {name}
              </MainCell>
            </Cell>
            <Cell soft>{groupName}</Cell>
            <Cell>
              <ActionButton
                action={revoke}
                fields={{ id }}
                size="sm"
                kind="danger-quiet"
                done={`${name} can be read no longer`}
              >
                Revoke
              </ActionButton>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
