import { Chip } from "#components/marks/chip.tsx";
import { count } from "#components/ui/count.ts";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { SubscriptionsView } from "#lib/features/subscriptions/queries.ts";

type Seats = SubscriptionsView["subscriptions"][number]["total"];

const seatWords = ({ renewing, expiring }: Seats) =>
  `${count(renewing)} renewing, ${count(expiring)} expiring`;

const statuses: Record<string, string> = { ACTIVE: "Active", INACTIVE: "Inactive", PAUSED: "Paused" };

/** A location's subscriptions: what of their seats is given and left, as Apple counts them. */
export function SubscriptionTable({
  subscriptions,
  path,
}: {
  subscriptions: SubscriptionsView["subscriptions"];
  path: string;
}) {
  return (
    <Table caption="Subscriptions of this location" widths={[0, 210, 210, 210, 130]} lines="two">
      <TableHead>
        <HeadCell>Subscription</HeadCell>
        <HeadCell>Assigned</HeadCell>
        <HeadCell>Available</HeadCell>
        <HeadCell>In all</HeadCell>
        <HeadCell>State</HeadCell>
      </TableHead>
      <TableBody>
        {subscriptions.map(({ adamId, parentAdamId, periodEndDate, status, assigned, available, total }) => (
          <Row key={adamId}>
            <Cell>
              <MainCell
                href={`${path}?of=${adamId}`}
                second={[
                  parentAdamId && `of app ${parentAdamId}`,
                  periodEndDate && `period ends ${periodEndDate}`,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              >
                {`Apple ID ${adamId}`}
              </MainCell>
            </Cell>
            <Cell>{seatWords(assigned)}</Cell>
            <Cell>{seatWords(available)}</Cell>
            <Cell>{seatWords(total)}</Cell>
            <Cell>
              <Chip tone={status === "ACTIVE" ? "ok" : "plain"} icon="activity">
                {statuses[status ?? ""] ?? "Unknown"}
              </Chip>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
