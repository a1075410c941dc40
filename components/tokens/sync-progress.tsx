import { LiveRegion } from "#components/ui/live-region.tsx";
import { count, counted } from "#components/ui/count.ts";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { type Stage, Stages } from "#components/ui/stages.tsx";
import { type SyncProgress as Progress, stepOf } from "#lib/domain/sync/sync-progress.ts";
import type { SyncView } from "#lib/features/tokens/queries.ts";

const phaseWords = {
  location: "Asking whose location it is",
  titles: "Reading titles",
  licenses: "Reading who holds licenses",
  people: "Reading people",
  done: "Finishing",
} as const;

/** What a sync is doing: pages of the step it is at, and what it has found so far. */
export function SyncProgress({ sync }: { sync: SyncView }) {
  const { progress, state } = sync;
  const { phase, pages, pagesTotal } = progress;
  const doing = state === "queued" ? "Waiting for its turn" : phaseWords[phase];
  const told = pagesTotal > 0 ? `, page ${count(pages)} of ${count(pagesTotal)}` : "";
  return (
    <>
      <p className="progress-n">
        {doing}
        <span className="muted">{told}</span>
      </p>
      <ProgressBar
        progress={{ done: pages, total: Math.max(pagesTotal, pages, 1) }}
        label={`${doing}, pages`}
      />
      <Stages stages={stagesOf(progress)} />
      <LiveRegion words={`${doing}${told}. ${counted(progress.licenses, "license")} so far.`} />
    </>
  );
}

function stagesOf(progress: Progress): Stage[] {
  const step = stepOf(progress);
  const stateOf = (at: number) => (at < step ? "done" : at === step ? "now" : "later");
  const found = (at: number, amount: number) => (at > step ? "–" : amount);
  return [
    { name: "Location", count: step > 0 ? 1 : "–", second: "whose it is", state: stateOf(0) },
    { name: "Titles", count: found(1, progress.titles), second: "apps and books", state: stateOf(1) },
    { name: "Licenses", count: found(2, progress.licenses), second: "who holds them", state: stateOf(2) },
    { name: "People", count: found(3, progress.people), second: "known to Apple", state: stateOf(3) },
  ];
}
