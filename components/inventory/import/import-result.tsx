import { ImportRows } from "#components/inventory/import/import-rows.tsx";
import { kinds } from "#components/inventory/words.ts";
import { Callout } from "#components/ui/callout.tsx";
import { count, counted } from "#components/ui/count.ts";
import { FigureRow } from "#components/ui/figure-row.tsx";
import type { ImportView } from "#lib/features/inventory/queries.ts";

/** What an import did, and what it left out. */
export function ImportResult({ view, here }: { view: ImportView; here: string }) {
  const { kind, counts } = view;
  const { one, many } = kinds[kind];
  const leftOut = counts.problem + counts.duplicate + counts.kept;
  return (
    <>
      <FigureRow
        figures={[
          { label: "Added", figure: count(counts.new) },
          { label: "Changed", figure: count(counts.changed) },
          { label: "Same as before", figure: count(counts.same) },
          ...(counts.removed > 0 ? [{ label: "Removed", figure: count(counts.removed) }] : []),
          { label: "Left out", figure: count(leftOut), ...(leftOut > 0 && { tone: "warning" as const }) },
        ]}
      />
      {counts.missed > 0 && (
        <Callout tone="warning" icon="triangle-exclamation-point">
          <p>
            {`${counted(counts.missed, one, many)} changed hands between the check and the import, and stayed as they were.`}
          </p>
        </Callout>
      )}
      <ImportRows view={view} path={here} verdicts={["problem", "duplicate", "kept", "missing"]} />
    </>
  );
}
