import type { ReactNode } from "react";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Mono } from "#components/ui/serial.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { Seat } from "#lib/domain/licenses/subscription-order.ts";

/** Who has a seat of one subscription; `act` draws what can be done about one. */
export function SeatTable({ seats, act }: { seats: readonly Seat[]; act?: (seat: Seat) => ReactNode }) {
  return (
    <Table caption="Who has a seat" widths={[0, 160, 130]}>
      <TableHead>
        <HeadCell>Apple&apos;s id for the person</HeadCell>
        <HeadCell>Seat</HeadCell>
        <HiddenHead>Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {seats.map((seat) => (
          <Row key={seat.clientUserId}>
            <Cell>
              <Mono>{seat.clientUserId}</Mono>
            </Cell>
            <Cell>{seat.renewing ? "Renewing" : "Expiring"}</Cell>
            <Cell>{act?.(seat)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
