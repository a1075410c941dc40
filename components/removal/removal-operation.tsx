import { LicenseStages } from "#components/operations/license-stages.tsx";
import { NotDone } from "#components/operations/not-done.tsx";
import { OperationLog } from "#components/operations/operation-log.tsx";
import { isOver, problemWords } from "#components/operations/operation-words.ts";
import { OrderTable } from "#components/operations/order-table.tsx";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { RemovedTitles } from "#components/removal/removal-report.tsx";
import { stageOf } from "#components/removal/removal-words.ts";
import { Callout } from "#components/ui/callout.tsx";
import { counted } from "#components/ui/count.ts";
import { LiveRegion } from "#components/ui/live-region.tsx";
import type { Clock } from "#components/ui/time.tsx";
import { readSums } from "#lib/domain/licenses/read-sums.ts";
import type { OperationDetail } from "#lib/features/operations/queries.ts";
import type { RemovalReport } from "#lib/features/removal/queries.ts";

interface RemovalOperationProps {
  detail: OperationDetail;
  report: RemovalReport;
  clock: Clock;
  /** "/groups/…/operations/…" */
  path: string;
}

/** A token on its way out: where it stands, what came back, what could not be done. */
export function RemovalOperation({ detail, report, clock, path }: RemovalOperationProps) {
  const { operation, notDone, orders, log } = detail;
  const problem = problemWords(operation.problem);
  const words = isOver(operation) ? endWords(report) : `${stageOf(report.stage)}.`;
  return (
    <>
      {readSums(operation.progress).total > 0 && <LicenseStages operation={operation} />}
      <TwoColumns width="log" asideLabel="Log" aside={<OperationLog log={log} zone={clock.zone} />}>
        <div className="grid gap-6">
          {problem ? (
            <Callout tone="critical" icon="ban">
              <p>
                <b>{problem.title}</b> {problem.text}
              </p>
            </Callout>
          ) : (
            <Callout
              tone={report.removedAt ? "ok" : "plain"}
              icon={report.removedAt ? "circle-check" : "clock"}
            >
              <p>{words}</p>
            </Callout>
          )}
          {!isOver(operation) && <LiveRegion words={words} />}
          <RemovedTitles report={report} path={path} />
          {notDone.total > 0 && (
            <NotDone
              rows={notDone.rows}
              total={notDone.total}
              previous={notDone.previous ? `${path}?before=${notDone.previous}#not-done` : undefined}
              next={notDone.next ? `${path}?after=${notDone.next}#not-done` : undefined}
              kind="revoke"
              severalTitles
            />
          )}
        </div>{" "}
      </TwoColumns>
      <OrderTable orders={orders} now={clock.now} />
    </>
  );
}

function endWords({ removedAt, tokenName, revoke, released, sums, uninstalling }: RemovalReport): string {
  if (!removedAt) return `${tokenName} stays: its removal was stopped.`;
  const back =
    revoke && sums?.cameBack != null
      ? `${counted(sums.cameBack, "license")} came back at Apple`
      : "Nothing was revoked; what was assigned stays assigned at Apple";
  const kept =
    sums && sums.irrevocable > 0 && revoke
      ? `; ${counted(sums.irrevocable, "book license")} cannot be taken back`
      : "";
  const name = released
    ? " Our name is off its location."
    : " The name at its location was left as it stands.";
  return `${tokenName} is removed and its secret destroyed. ${back}${kept}.${name}${uninstallWords(uninstalling)}`;
}

function uninstallWords({ waiting, underWay, done, failed }: RemovalReport["uninstalling"]): string {
  const parts = [
    [waiting, `${counted(waiting, "uninstall")} waiting for an MDM server that reaches the device`],
    [underWay, `${counted(underWay, "uninstall")} on the way`],
    [done, `${counted(done, "app")} uninstalled`],
    [failed, `${counted(failed, "uninstall")} failed`],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([, words]) => words);
  return told.length > 0 ? ` ${told.join("; ")}.` : "";
}
