import { actorWords } from "#components/activity/action-words.ts";
import { ActionButton } from "#components/forms/action-button.tsx";
import { triggerWords } from "#components/renewal/trigger-words.ts";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Serial } from "#components/ui/serial.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import { holderOf } from "#lib/domain/licenses/holder.ts";
import type { WaitingRow } from "#lib/features/waiting/queries.ts";

interface WaitingTableProps {
  rows: readonly WaitingRow[];
  tokenId: string;
  clock: Clock;
  /** Left out for who may not. */
  drop?: FormAction<void> | undefined;
}

/** What waits for a token, each with who asked and when, and a way to take it back. */
export function WaitingTable({ rows, tokenId, clock, drop }: WaitingTableProps) {
  return (
    <Table caption="Waiting for this token" widths={[0, 200, 230, 110]} lines="two" look="holders">
      <TableHead>
        <HeadCell>What</HeadCell>
        <HeadCell>Device or person</HeadCell>
        <HeadCell>Asked by</HeadCell>
        <HiddenHead>Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.id}>
            <Cell className="h-name">
              <MainCell second={triggerWords[row.trigger] ?? row.trigger}>
                {row.verb === "associate" ? "Assign" : "Revoke"} {row.title}
              </MainCell>
            </Cell>
            <Cell className="h-id">
              {row.name}
              <span className="second">
                <Serial value={holderOf(row.holder).id} />
              </span>
            </Cell>
            <Cell className="h-since">
              {actorWords(row)}
              <span className="second">
                <Time at={row.askedAt} clock={clock} />
              </span>
            </Cell>
            <Cell className="h-x">
              {drop && (
                <ActionButton
                  action={drop}
                  fields={{ token: tokenId, wish: row.id }}
                  size="sm"
                  done="Taken back. It will not be replayed."
                >
                  Take back
                </ActionButton>
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
