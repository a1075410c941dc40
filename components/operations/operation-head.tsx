import Link from "next/link";
import type { ReactNode } from "react";
import { OperationChip } from "#components/operations/operation-chip.tsx";
import { fieldOf, isOver, kindIcons, operationTitle } from "#components/operations/operation-words.ts";
import { PageHead } from "#components/layout/page-head.tsx";
import { Thing } from "#components/marks/thing.tsx";
import { TitleIcon } from "#components/marks/title-icon.tsx";
import { Time, type Clock } from "#components/ui/time.tsx";
import type { OperationDetail } from "#lib/features/operations/queries.ts";

interface OperationHeadProps {
  detail: OperationDetail;
  base: string;
  clock: Clock;
  actions?: ReactNode;
}

/** What runs or ran, from which plan, and who set it going. */
export function OperationHead({ detail, base, clock, actions }: OperationHeadProps) {
  const { operation, iconHash } = detail;
  const { number, planId, subject, scheduled, actorName, startedAt, createdAt, finishedAt } = operation;
  const [plan, before] = [fieldOf(subject, "plan"), fieldOf(subject, "retryOfNumber")];
  const started = startedAt ?? createdAt;
  return (
    <PageHead
      before={
        iconHash ? (
          <TitleIcon src={`${base}/icons/${iconHash}`} size={48} />
        ) : (
          <Thing icon={kindIcons[operation.kind] ?? "activity"} />
        )
      }
      title={operationTitle(operation)}
      chips={<OperationChip operation={operation} />}
      sentence={
        <>
          Operation {number}
          {planId && plan && (
            <>
              {" "}
              from{" "}
              <Link className="link" href={`${base}/plans/${planId}`}>
                Plan {plan}
              </Link>
            </>
          )}
          {before && `, again after operation ${before}`}, started by {scheduled ? "the schedule" : actorName}{" "}
          <Time at={started} clock={clock} form="sentence" />
          {finishedAt && (
            <>
              , over <Time at={finishedAt} clock={clock} form="sentence" />
            </>
          )}
          .{!isOver(operation) && " You can leave; it goes on, and is kept here."}
        </>
      }
      actions={actions}
    />
  );
}
