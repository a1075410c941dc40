import { isOver, problemWords } from "#components/operations/operation-words.ts";
import { Section } from "#components/layout/section.tsx";
import { SyncProgress } from "#components/tokens/sync-progress.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { count } from "#components/ui/count.ts";
import { FactList } from "#components/ui/fact-list.tsx";
import { FigureRow } from "#components/ui/figure-row.tsx";
import { readSyncProgress } from "#lib/domain/sync/sync-progress.ts";
import type { OperationView } from "#lib/features/operations/queries.ts";

const modes = {
  first: "everything, for the first time",
  full: "everything, compared with what is here",
  changes: "only what changed since the last one",
} as const;

/** A reading of a location: its steps while it runs, what it found when it is over. */
export function SyncOperation({ operation }: { operation: OperationView }) {
  const progress = readSyncProgress(operation.progress);
  const problem = problemWords(operation.problem);
  const read = progress.mode === "changes" ? " read again" : "";
  const sync = {
    ...operation,
    running: !isOver(operation),
    startedBy: operation.actorName,
    progress,
    problem: null,
  };
  return (
    <>
      {problem && (
        <Callout tone="critical" icon="ban">
          <p>
            <b>{problem.title}</b> {problem.text} What was read before is unchanged.
          </p>
        </Callout>
      )}
      {sync.running ? (
        <SyncProgress sync={sync} />
      ) : (
        <FigureRow
          figures={[
            { label: `Titles${read}`, figure: count(progress.titles) },
            { label: `Licenses${read}`, figure: count(progress.licenses) },
            { label: `People${read}`, figure: count(progress.people) },
            { label: "New", figure: count(progress.added) },
            { label: "Gone", figure: count(progress.removed) },
          ]}
        />
      )}
      <Section id="about" title="About">
        <FactList
          facts={[
            progress.mode && { term: "Read", value: modes[progress.mode] },
            { term: "Requests", value: `${count(progress.requests)} to Apple` },
            progress.unreadable > 0 && {
              term: "Not understood",
              value: `${count(progress.unreadable)} of Apple's rows, left out`,
            },
          ]}
        />
      </Section>
    </>
  );
}
