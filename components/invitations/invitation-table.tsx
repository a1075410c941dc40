import type { ReactNode } from "react";
import { channelWords, reasonWords, stateLook } from "#components/invitations/invitation-words.ts";
import { Chip } from "#components/marks/chip.tsx";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { InvitationRecord } from "#lib/features/invitations/queries.ts";

interface InvitationTableProps {
  rows: readonly InvitationRecord[];
  base: string;
  clock: Clock;
  act: (row: InvitationRecord) => ReactNode;
}

/** People and how they stand with a location: since when, by which way, and why. */
export function InvitationTable({ rows, base, clock, act }: InvitationTableProps) {
  return (
    <Table caption="Invitations" widths={[0, 170, 220, 300, 110]} lines="two" look="holders" still>
      <TableHead>
        <HeadCell>Person</HeadCell>
        <HeadCell>State</HeadCell>
        <HeadCell>Since</HeadCell>
        <HeadCell>Why</HeadCell>
        <HiddenHead>Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {rows.map((row) => {
          const { tone, icon, word } = stateLook[row.state];
          return (
            <Row key={row.personId}>
              <Cell className="h-name">
                <MainCell href={`${base}/people/${row.personId}`} second={row.email}>
                  {row.person}
                </MainCell>
              </Cell>
              <Cell className="h-id">
                <Chip tone={tone} icon={icon}>
                  {word}
                </Chip>
              </Cell>
              <Cell className="h-x" soft>
                <Time at={row.changedAt} clock={clock} />
                {row.state === "invited" && <span className="second">{channelWords(row)}</span>}
              </Cell>
              <Cell className="h-x" soft>
                {reasonWords(row)}
              </Cell>
              <Cell className="h-since">{act(row)}</Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
