import { importCounts, importNumbers, importShare } from "#components/operations/import-words.ts";
import { fieldOf, isOver, problemWords } from "#components/operations/operation-words.ts";
import { Callout } from "#components/ui/callout.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { LiveRegion } from "#components/ui/live-region.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import type { OperationView } from "#lib/features/operations/queries.ts";

/** A table of devices or people being checked, or taken in. */
export function ImportOperation({ operation, base }: { operation: OperationView; base: string }) {
  const numbers = importNumbers(operation.progress);
  const [done, total] = [numbers.get("done") ?? 0, numbers.get("total") ?? 0];
  const problem = problemWords(operation.problem);
  const over = isOver(operation);
  const words = (over && importCounts(operation.progress)) || importShare(operation.progress);
  const list = fieldOf(operation.subject, "kind") === "person" ? "people" : "devices";
  const href = `${base}/${list}/import/${fieldOf(operation.subject, "import") ?? ""}`;
  return (
    <div className="grid gap-4">
      {problem && (
        <Callout tone="critical" icon="ban">
          <p>
            <b>{problem.title}</b> {problem.text}
          </p>
        </Callout>
      )}
      <div>
        <p className="progress-n">{words}</p>
        <ProgressBar progress={{ done, total: Math.max(total, done, 1) }} label="Rows" />
        {!over && <LiveRegion words={words} />}
      </div>
      <p>
        <ButtonLink icon="file-spreadsheet" href={href}>
          Open the import
        </ButtonLink>
      </p>
    </div>
  );
}
