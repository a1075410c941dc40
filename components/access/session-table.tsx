import { browserWords } from "#components/access/browser-words.ts";
import { ActionButton } from "#components/forms/action-button.tsx";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { SessionRecord } from "#lib/features/sessions/queries.ts";

interface SessionTableProps {
  sessions: readonly SessionRecord[];
  /** The session that looks. */
  here: string;
  clock: Clock;
  end: FormAction<void>;
}

export function SessionTable({ sessions, here, clock, end }: SessionTableProps) {
  return (
    <Table
      caption="Your sessions, the last used first"
      widths={[0, 150, 150, 150, 120]}
      lines="two"
      still={sessions.length === 1}
    >
      <TableHead>
        <HeadCell>Browser</HeadCell>
        <HeadCell>From</HeadCell>
        <HeadCell>Since</HeadCell>
        <HeadCell>Last used</HeadCell>
        <HiddenHead>Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {sessions.map(({ id, agent, address, createdAt, lastSeenAt }) => (
          <Row key={id} selected={id === here}>
            <Cell>
              <MainCell second={id === here ? "this one" : undefined} title={agent ?? undefined}>
                {browserWords(agent)}
              </MainCell>
            </Cell>
            <Cell soft>{address ?? "not known"}</Cell>
            <Cell soft>
              <Time at={createdAt} clock={clock} />
            </Cell>
            <Cell soft>
              <Time at={lastSeenAt} clock={clock} form="distance" />
            </Cell>
            <Cell>
              {id !== here && (
                <ActionButton
                  action={end}
                  fields={{ sessionId: id }}
                  size="sm"
                  kind="danger-quiet"
                  done="The session has ended"
                >
                  End
                </ActionButton>
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
