import { Section } from "#components/layout/section.tsx";
import { count } from "#components/ui/count.ts";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { ActionButton } from "#components/forms/action-button.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { Time, type Clock } from "#components/ui/time.tsx";
import { graceDaysLeft, graceEnd } from "#lib/domain/licenses/grace.ts";
import type { FormAction } from "#lib/actions/result.ts";
import type { OperationDetail } from "#lib/features/operations/queries.ts";

interface GraceProps {
  operationId: string;
  takenBack: OperationDetail["takenBack"];
  clock: Clock;
  /** Absent for those who may not assign. */
  putBack: FormAction<void> | undefined;
}

/** How long the apps go on that a revocation ends, and the way to give them back. */
export function Grace({ operationId, takenBack, clock, putBack }: GraceProps) {
  if (takenBack.length === 0) return null;
  return (
    <Section id="grace" title="What ends">
      <Table caption="Apps that end" widths={[0, 96, 96, 250, 120]} still>
        <TableHead>
          <HeadCell>Title</HeadCell>
          <HeadCell numeric>Devices</HeadCell>
          <HeadCell numeric>People</HeadCell>
          <HeadCell>Works until about</HeadCell>
          <HeadCell>
            <span className="vh">Give it back</span>
          </HeadCell>
        </TableHead>
        <TableBody>
          {takenBack.map(({ titleId, title, devices, people, at }) => {
            const days = graceDaysLeft(at, clock.now);
            return (
              <Row key={titleId}>
                <Cell className="main-cell">{title}</Cell>
                <Cell numeric label="Devices">
                  {count(devices)}
                </Cell>
                <Cell numeric label="People">
                  {count(people)}
                </Cell>
                <Cell label="Works until about">
                  <Time at={graceEnd(at)} clock={clock} form="whole" />
                  {days > 0 ? `, ${days} ${days === 1 ? "day" : "days"} left` : ", over"}
                </Cell>
                <Cell>
                  {putBack && (
                    <ActionButton
                      action={putBack}
                      fields={{ operation: operationId, title: titleId }}
                      icon="arrow-up-right"
                      size="sm"
                    >
                      Put back
                    </ActionButton>
                  )}
                </Cell>
              </Row>
            );
          })}
        </TableBody>
      </Table>
      <p className="note">
        An estimate: Apple lets an app go on for up to 30 days after its license is gone. Putting back makes a
        plan first.
      </p>
    </Section>
  );
}
