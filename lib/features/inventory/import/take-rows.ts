import "server-only";
import { applyLines, concludeImport } from "#lib/data/import/apply-rows.ts";
import { bulk } from "#lib/data/transaction.ts";
import { ImportCounts } from "#lib/features/inventory/import/counts.ts";
import type { ImportRun } from "#lib/features/inventory/import/import-run.ts";

const BATCH_LINES = 5_000;

/** Takes in the rows that were checked, some lines at a time; goes on behind the last line that was applied. */
export async function takeRows({ scope, found, place, note }: ImportRun): Promise<void> {
  const { lines } = ImportCounts.parse(found.counts ?? {});
  for (let from = found.appliedLine + 1; from <= lines; from += BATCH_LINES) {
    const to = Math.min(lines, from + BATCH_LINES - 1);
    await bulk(scope, (client) => applyLines(client, place, from, to));
    await note({ step: "apply", phase: "applying", done: to, total: lines });
  }
  await bulk(scope, (client) => concludeImport(client, place, lines));
}
