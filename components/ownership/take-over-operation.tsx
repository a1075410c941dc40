import type { ReactNode } from "react";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { Section } from "#components/layout/section.tsx";
import { OperationLog } from "#components/operations/operation-log.tsx";
import { isOver, problemWords } from "#components/operations/operation-words.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { count, counted } from "#components/ui/count.ts";
import { Ledger } from "#components/ui/ledger.tsx";
import { LineList } from "#components/ui/line-list.tsx";
import type { Clock } from "#components/ui/time.tsx";
import type { OperationDetail } from "#lib/features/operations/queries.ts";
import { TakeOverProgress, TakeOverSubject } from "#lib/features/ownership/schemas.ts";

interface TakeOverOperationProps {
  detail: OperationDetail;
  base: string;
  clock: Clock;
  /** Goes on with one that got stuck after its claim. */
  resume?: ReactNode;
}

const order = ["claim", "read", "end", "over"] as const;

/** A take-over on its way: which step it is at, what it adopts and ends, and where each license is told. */
export function TakeOverOperation({ detail, base, clock, resume }: TakeOverOperationProps) {
  const { operation, log } = detail;
  const subject = TakeOverSubject.safeParse(operation.subject).data;
  const progress = TakeOverProgress.parse(operation.progress);
  if (!subject) return null;
  const problem = problemWords(operation.problem);
  const at = order.indexOf(progress.step);
  const stage = (step: number) =>
    at > step ? "done" : isOver(operation) ? "not done" : at === step ? "under way" : "to come";
  const ends = subject.ends > 0;
  const stuck = isOver(operation) && operation.state !== "done";
  return (
    <>
      {problem && (
        <Callout tone="critical" icon="ban">
          <p>
            <b>{problem.title}</b> {problem.text}
          </p>
        </Callout>
      )}
      <TwoColumns width="log" asideLabel="Log" aside={<OperationLog log={log} zone={clock.zone} />}>
        <Section id="steps" title="Steps" right={stuck && resume}>
          <LineList
            lines={[
              {
                id: "claim",
                icon: "hand",
                name: "Our name on the location",
                second: `taken over from ${subject.owner ?? "a server without a name"}`,
                end: stage(0),
                push: true,
              },
              {
                id: "read",
                icon: "refresh-cw",
                name: "Every license read again",
                end: (
                  <>
                    {stage(1)} <Watch id={progress.sync} base={base} words="The sync" />
                  </>
                ),
                push: true,
              },
              {
                id: "end",
                icon: "arrow-down-left",
                name: ends ? `${counted(subject.ends, "license")} to be ended` : "No license is ended",
                end: ends && (
                  <>
                    {stage(2)} <Watch id={progress.ending} base={base} words="Each license" />
                  </>
                ),
                push: true,
              },
            ]}
          />
        </Section>
        <Section id="sums" title="What it changes">
          <Ledger
            caption="What the take-over changes"
            lines={[
              { label: "Licenses that stood there", value: count(subject.licenses) },
              {
                label: "Ended by choice",
                second:
                  isOver(operation) && ends
                    ? `${count(progress.ended)} confirmed, ${count(progress.notEnded)} not ended`
                    : undefined,
                value: ends ? `−${count(subject.ends)}` : "0",
                minus: true,
              },
            ]}
            sum={{ label: "Adopted, same holders", value: count(subject.adopts), open: !isOver(operation) }}
          />
        </Section>
        {operation.tokenId && (
          <ButtonLink href={`${base}/tokens/${operation.tokenId}`} icon="key-round">
            Open the token
          </ButtonLink>
        )}
      </TwoColumns>
    </>
  );
}

function Watch({ id, base, words }: { id: string | null; base: string; words: string }) {
  if (id === null) return null;
  return (
    <ButtonLink size="sm" href={`${base}/operations/${id}`}>
      {words}
    </ButtonLink>
  );
}
