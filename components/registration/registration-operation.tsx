import { AppleNumber } from "#components/health/apple-number.tsx";
import { Section } from "#components/layout/section.tsx";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { stagesOf } from "#components/operations/license-stage-words.ts";
import { OperationLog } from "#components/operations/operation-log.tsx";
import { fieldOf, isOver } from "#components/operations/operation-words.ts";
import { troubleWords } from "#components/registration/registration-words.ts";
import { BarKey } from "#components/ui/bar-key.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { count, counted } from "#components/ui/count.ts";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { LiveRegion } from "#components/ui/live-region.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { ProgressBar, ProgressHead } from "#components/ui/progress-bar.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Stages } from "#components/ui/stages.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { Clock } from "#components/ui/time.tsx";
import { notDoneOf, readSums } from "#lib/domain/licenses/read-sums.ts";
import type { Page } from "#lib/domain/paging/page.ts";
import type { OperationDetail } from "#lib/features/operations/queries.ts";
import type { NotRegistered } from "#lib/features/registration/queries.ts";

interface RegistrationOperationProps {
  detail: OperationDetail;
  notDone: Page<NotRegistered> & { total: number };
  base: string;
  clock: Clock;
  /** "/groups/…/operations/…" */
  path: string;
}

/** People being registered or retired: how far, and who could not be, each with the reason. */
export function RegistrationOperation({ detail, notDone, base, clock, path }: RegistrationOperationProps) {
  const { operation, log } = detail;
  const sums = readSums(operation.progress);
  const { total, confirmed } = sums;
  const failed = notDoneOf(sums);
  const retires = fieldOf(operation.subject, "verb") === "retire";
  const word = retires ? "retired" : "registered";
  const progress = { done: confirmed, underWay: total - confirmed - failed, failed, total };
  return (
    <>
      <ProgressHead progress={progress} word={`${word} and read back`} />
      <ProgressBar progress={progress} label={`People ${word}, confirmed by reading back`} />
      <BarKey
        entries={[
          { look: "ink", words: "Confirmed by reading back" },
          { look: "pencil", words: "Asked for, waiting for Apple" },
          { look: "refused", words: "Not done" },
        ]}
      />
      <Stages stages={stagesOf(sums)} />
      <LiveRegion
        words={`${count(confirmed)} of ${counted(total, "person", "people")} ${word}, ${count(failed)} not done.`}
      />
      <TwoColumns width="log" asideLabel="Log" aside={<OperationLog log={log} zone={clock.zone} />}>
        {notDone.total > 0 ? (
          <PeopleNotDone notDone={notDone} base={base} path={path} />
        ) : (
          <Section id="so-far" title={isOver(operation) ? "Everything is done" : "So far"}>
            <Callout
              tone={isOver(operation) ? "ok" : "plain"}
              icon={isOver(operation) ? "circle-check" : "clock"}
            >
              <p>{`${count(confirmed)} of ${counted(total, "person", "people")} ${word}; nobody was refused.`}</p>
            </Callout>
          </Section>
        )}
      </TwoColumns>
    </>
  );
}

function PeopleNotDone({
  notDone,
  base,
  path,
}: Pick<RegistrationOperationProps, "notDone" | "base" | "path">) {
  const { rows, total, previous, next } = notDone;
  return (
    <Section id="not-done" title="Not done" figure={total}>
      <Table caption="People not done" widths={[220, 0]} lines="two" still>
        <TableHead>
          <HeadCell>Person</HeadCell>
          <HeadCell>Reason</HeadCell>
        </TableHead>
        <TableBody>
          {rows.map((row) => {
            const { why, now } = troubleWords(row);
            return (
              <Row key={row.id}>
                <Cell>
                  <MainCell
                    {...(row.personId && { href: `${base}/people/${row.personId}` })}
                    pencil={!row.personId}
                    second={row.email}
                  >
                    {row.name ?? row.clientUserId}
                  </MainCell>
                </Cell>
                <Cell>
                  <span className="main-cell">
                    {why} {row.number !== null && <AppleNumber number={row.number} />}
                  </span>
                  <span className="second">{now}</span>
                </Cell>
              </Row>
            );
          })}
        </TableBody>
      </Table>
      {(previous || next) && (
        <Pager
          shown={rows.length}
          total={total}
          previous={previous ? `${path}?before=${previous}#not-done` : undefined}
          next={next ? `${path}?after=${next}#not-done` : undefined}
        />
      )}
    </Section>
  );
}
