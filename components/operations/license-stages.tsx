import { BarKey } from "#components/ui/bar-key.tsx";
import { count, counted } from "#components/ui/count.ts";
import { LiveRegion } from "#components/ui/live-region.tsx";
import { ProgressBar, ProgressHead } from "#components/ui/progress-bar.tsx";
import { Stages } from "#components/ui/stages.tsx";
import { stagesOf } from "#components/operations/license-stage-words.ts";
import { notDoneOf, readSums } from "#lib/domain/licenses/read-sums.ts";
import type { OperationView } from "#lib/features/operations/queries.ts";
import { isOver } from "#components/operations/operation-words.ts";

/** Confirmed, under way and not done in one bar, and below how far each part has come. */
export function LicenseStages({ operation }: { operation: OperationView }) {
  const sums = readSums(operation.progress);
  const { total, confirmed } = sums;
  const failed = notDoneOf(sums);
  const underWay = total - confirmed - failed;
  const progress = { done: confirmed, underWay, failed, total };
  const waiting = total === 0 && !isOver(operation);
  return (
    <>
      {waiting ? (
        <p className="progress-n">
          Waiting for its turn<span className="muted">, nothing has been sent yet</span>
        </p>
      ) : (
        <ProgressHead
          progress={progress}
          word={operation.kind === "revoke" ? "revoked and read back" : "confirmed"}
        />
      )}
      <ProgressBar progress={progress} label="Licenses confirmed by reading back" />
      <BarKey
        entries={[
          { look: "ink", words: "Confirmed by reading back" },
          { look: "pencil", words: "Asked for, waiting for Apple" },
          { look: "refused", words: "Not done" },
        ]}
      />
      <Stages stages={stagesOf(sums)} />
      <LiveRegion
        words={`${count(confirmed)} of ${counted(total, "license")} confirmed, ${count(failed)} not done.`}
      />
    </>
  );
}
