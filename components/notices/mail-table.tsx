import { Chip } from "#components/marks/chip.tsx";
import { mailKindWords, mailStateWords } from "#components/notices/notice-words.ts";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { MainCell, Second } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { OutboxMail } from "#lib/features/notices/queries.ts";

interface MailTableProps {
  mails: readonly OutboxMail[];
  clock: Clock;
  hrefOf: (id: string) => string;
}

export function MailTable({ mails, clock, hrefOf }: MailTableProps) {
  return (
    <Table caption="Mails, newest first" widths={[0, 280, 130, 170, 140]} lines="two">
      <TableHead>
        <HeadCell>Subject</HeadCell>
        <HeadCell>To</HeadCell>
        <HeadCell>Kind</HeadCell>
        <HeadCell>State</HeadCell>
        <HeadCell>Written</HeadCell>
      </TableHead>
      <TableBody>
        {mails.map(({ id, subject, to, kind, state, problem, insteadOf, createdAt }) => (
          <Row key={id}>
            <Cell>
              <MainCell href={hrefOf(id)} title={subject}>
                {subject}
              </MainCell>
            </Cell>
            <Cell soft>
              {to}
              {insteadOf && <Second>instead of {insteadOf}</Second>}
            </Cell>
            <Cell soft>{mailKindWords[kind]}</Cell>
            <Cell>
              <Chip tone={mailStateWords[state].tone} title={problem ?? undefined}>
                {mailStateWords[state].words}
              </Chip>
            </Cell>
            <Cell soft>
              <Time at={createdAt} clock={clock} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
