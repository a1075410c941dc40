import { importCounts, importShare } from "#components/operations/import-words.ts";
import { fieldOf, problemWords } from "#components/operations/operation-words.ts";
import { Clip } from "#components/ui/main-cell.tsx";
import { count, counted } from "#components/ui/count.ts";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { notDoneOf, readSums } from "#lib/domain/licenses/read-sums.ts";
import { readSyncProgress } from "#lib/domain/sync/sync-progress.ts";
import type { OperationView } from "#lib/features/operations/queries.ts";

/** How much of an operation has come about, in one line of a list. */
export function OperationCounts({ operation }: { operation: OperationView }) {
  const problem = problemWords(operation.problem);
  if (problem && operation.kind !== "assign" && operation.kind !== "revoke")
    return <Clip title={`${problem.title} ${problem.text}`}>{problem.title}</Clip>;
  if (operation.kind === "sync") return <SyncCounts progress={operation.progress} />;
  if (operation.kind === "take-over") return <TakeOverCounts operation={operation} />;
  if (operation.kind === "import") return <ImportCounts progress={operation.progress} />;
  return <LicenseCounts progress={operation.progress} />;
}

function TakeOverCounts({ operation: { subject } }: { operation: OperationView }) {
  const adopted = counted(Number(fieldOf(subject, "adopts") ?? 0), "license");
  const ends = Number(fieldOf(subject, "ends") ?? 0);
  return <span className="soft">{`${adopted} adopted${ends > 0 ? `, ${count(ends)} to end` : ""}`}</span>;
}

function LicenseCounts({ progress }: { progress: unknown }) {
  const sums = readSums(progress);
  const { confirmed, total } = sums;
  const failed = notDoneOf(sums);
  if (total === 0) return <span className="soft">–</span>;
  return (
    <div className="use">
      <div className="use-n">
        <span>
          <b>{count(confirmed)}</b> of {count(total)}
        </span>
        {failed > 0 && <span className="critical">{count(failed)} not done</span>}
      </div>
      <ProgressBar
        progress={{ done: confirmed, underWay: total - confirmed - failed, failed, total }}
        label="Licenses confirmed"
      />
    </div>
  );
}

function SyncCounts({ progress }: { progress: unknown }) {
  const { mode, titles, licenses, added, removed } = readSyncProgress(progress);
  if (mode === "changes" && titles + licenses + added + removed === 0)
    return <span className="soft">Nothing had changed</span>;
  const moved = added + removed > 0 ? `${count(added)} new, ${count(removed)} gone` : "";
  const read = `${counted(titles, "title")}, ${counted(licenses, "license")}`;
  return <span className="soft">{moved || read}</span>;
}

function ImportCounts({ progress }: { progress: unknown }) {
  return <span className="soft">{importCounts(progress) ?? importShare(progress)}</span>;
}
