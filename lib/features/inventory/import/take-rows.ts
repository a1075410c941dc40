import "server-only";
import { applyLines, concludeImport } from "#lib/data/import/apply-rows.ts";
import * as holderRemoval from "#lib/data/holder-removal.ts";
import * as importRows from "#lib/data/import-rows.ts";
import * as imports from "#lib/data/imports.ts";
import { bulk, transaction } from "#lib/data/transaction.ts";
import { ImportCounts } from "#lib/features/inventory/import/counts.ts";
import type { ImportRun } from "#lib/features/inventory/import/import-run.ts";

const BATCH_LINES = 5_000;

/** Takes in the rows that were checked, some lines at a time; goes on behind the last line that was applied. */
export async function takeRows(run: ImportRun): Promise<void> {
  const { scope, found, place, note } = run;
  const { lines, missing } = ImportCounts.parse(found.counts ?? {});
  const total = lines + (found.dropMissing ? missing : 0);
  let from = found.appliedLine + 1;
  while (from <= total) {
    const to = Math.min(from <= lines ? lines : total, from + BATCH_LINES - 1);
    if (from <= lines) await bulk(scope, (client) => applyLines(client, place, from, to));
    else await removeMissing(run, from, to);
    await note({ step: "apply", phase: "applying", done: to, total });
    from = to + 1;
  }
  await bulk(scope, (client) => concludeImport(client, place, lines));
}

/** Of what is missing from the table, some goes; whoever another source took over meanwhile stays. */
async function removeMissing({ scope, place }: ImportRun, from: number, to: number): Promise<void> {
  const { importId, kind, reach } = place;
  await transaction(scope, async (tx) => {
    const ids = await importRows.missingIds(tx, { id: importId, kind }, reach, from, to);
    const gone = await holderRemoval.removeAll(tx, kind, ids, "csv");
    await importRows.markRemoved(tx, importId, from, to, gone);
    await imports.become(tx, importId, ["applying"], "applying", { appliedLine: to });
  });
}
