import { orderLook, tookWords } from "#components/operations/order-words.ts";
import { Section } from "#components/layout/section.tsx";
import { Chip } from "#components/marks/chip.tsx";
import { count } from "#components/ui/count.ts";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { Clip } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Mono } from "#components/ui/serial.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { OrderRow } from "#lib/features/operations/queries.ts";

/** What was asked of Apple, order by order, with the event that Apple promised for each. */
export function OrderTable({ orders, now }: { orders: readonly OrderRow[]; now: Date }) {
  if (orders.length === 0) return null;
  return (
    <Section
      id="orders"
      title="Orders to Apple"
      right={<span className="soft">Written down before they were sent; none is ever sent twice</span>}
    >
      <Table caption="Orders to Apple, in their order" widths={[64, 0, 96, 320, 230, 110]} lines="one" still>
        <TableHead>
          <HeadCell>Order</HeadCell>
          <HeadCell>Token</HeadCell>
          <HeadCell numeric>Licenses</HeadCell>
          <HeadCell>Apple&apos;s event</HeadCell>
          <HeadCell>State</HeadCell>
          <HeadCell numeric>Took</HeadCell>
        </TableHead>
        <TableBody>
          {orders.map((order) => {
            const { tone, icon, words } = orderLook(order);
            return (
              <Row key={order.id}>
                <Cell soft>{order.number}</Cell>
                <Cell className="main-cell">
                  <Clip title={order.token}>{order.token || "a token out of sight"}</Clip>
                </Cell>
                <Cell numeric>{count(order.licenses)}</Cell>
                <Cell>
                  {order.eventId ? (
                    <Mono copy="event id">{order.eventId}</Mono>
                  ) : (
                    <span className="soft">–</span>
                  )}
                </Cell>
                <Cell>
                  <Chip tone={tone} icon={icon}>
                    {words}
                  </Chip>
                </Cell>
                <Cell numeric soft>
                  {tookWords(order, now)}
                </Cell>
              </Row>
            );
          })}
        </TableBody>
      </Table>
    </Section>
  );
}
