import type { ReactNode } from "react";
import { LicenseStages } from "#components/operations/license-stages.tsx";
import { NotDone } from "#components/operations/not-done.tsx";
import { OperationLog } from "#components/operations/operation-log.tsx";
import { OrderTable } from "#components/operations/order-table.tsx";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { isOver, severalTitles } from "#components/operations/operation-words.ts";
import { Section } from "#components/layout/section.tsx";
import { count, counted } from "#components/ui/count.ts";
import { Callout } from "#components/ui/callout.tsx";
import type { Clock } from "#components/ui/time.tsx";
import { notDoneOf, readSums } from "#lib/domain/licenses/read-sums.ts";
import type { OperationDetail } from "#lib/features/operations/queries.ts";

interface LicenseOperationProps {
  detail: OperationDetail;
  clock: Clock;
  /** "/groups/…/operations/…" */
  path: string;
  retry?: ReactNode;
  /** What ended and can be given back. */
  grace?: ReactNode;
}

/** Licenses being assigned or revoked: how far, what did not come about, what was asked of Apple. */
export function LicenseOperation({ detail, clock, path, retry, grace }: LicenseOperationProps) {
  const { operation, notDone, orders, log } = detail;
  const sums = readSums(operation.progress);
  return (
    <>
      <LicenseStages operation={operation} />
      <TwoColumns width="log" asideLabel="Log" aside={<OperationLog log={log} zone={clock.zone} />}>
        {notDone.total > 0 ? (
          <NotDone
            rows={notDone.rows}
            total={notDone.total}
            previous={notDone.previous ? `${path}?before=${notDone.previous}#not-done` : undefined}
            next={notDone.next ? `${path}?after=${notDone.next}#not-done` : undefined}
            kind={operation.kind}
            severalTitles={severalTitles(operation)}
            retry={isOver(operation) && retry}
          />
        ) : (
          <Section id="so-far" title={isOver(operation) ? "Everything is done" : "So far"}>
            <Callout
              tone={isOver(operation) && notDoneOf(sums) === 0 ? "ok" : "plain"}
              icon={isOver(operation) ? "circle-check" : "clock"}
            >
              <p>{soFar(operation.kind, sums.confirmed, sums.total)}</p>
            </Callout>
          </Section>
        )}
      </TwoColumns>
      {isOver(operation) && grace}
      <OrderTable orders={orders} now={clock.now} />
    </>
  );
}

function soFar(kind: string, confirmed: number, total: number): string {
  const verb = kind === "revoke" ? "revoked" : "assigned";
  if (confirmed === total && total > 0)
    return `${counted(total, "license")} ${verb}; Apple's own list agrees.`;
  return `${count(confirmed)} of ${counted(total, "license")} ${verb}. Nothing was refused so far.`;
}
