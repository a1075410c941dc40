import "server-only";
import { z } from "zod";
import * as importRows from "#lib/data/import-rows.ts";
import * as imports from "#lib/data/imports.ts";
import * as groups from "#lib/data/groups.ts";
import * as operations from "#lib/data/operations.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { ImportCounts } from "#lib/features/inventory/import/counts.ts";
import { firstColumns } from "#lib/features/inventory/import/first-columns.ts";
import { columnsOf } from "#lib/features/inventory/import/staged-row.ts";
import { reasons } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

const SIZE = 50;

/** What wants to be looked at comes first. */
const shown: readonly importRows.Verdict[] = [
  "problem",
  "duplicate",
  "kept",
  "changed",
  "new",
  "missing",
  "same",
];

const Problem = z.object({
  reason: z.enum(reasons),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).default({}),
});
const Progress = z.object({ done: z.number(), total: z.number().nullable() });

export interface ImportView {
  id: string;
  kind: imports.ImportKind;
  state: imports.ImportState;
  fileName: string;
  bytes: number;
  encoding: string;
  delimiter: string;
  /** Where rows go that name no group. */
  group: string;
  header: string[];
  sample: string[][];
  /** Whether what is here and not in the table was asked for, and whether it was confirmed that it goes. */
  seekMissing: boolean;
  dropMissing: boolean;
  /** Whether the first row is the headings. */
  headed: boolean;
  /** What each column is, as chosen or else as guessed. */
  columns: Record<string, number>;
  /** The columns are those of the last table with these headings. */
  remembered: boolean;
  /** What a table of this kind may have. */
  known: readonly string[];
  counts: ImportCounts;
  /** Why the table could not be read. */
  problem: z.output<typeof Problem> | null;
  /** Of the operation under way; the total is not known while the table is still read. */
  progress: z.output<typeof Progress> | null;
  operation: { id: string; number: number } | null;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  finishedAt: Date | null;
  /** Whose rows these are. */
  verdict: importRows.Verdict;
  rows: Page<importRows.ImportRow>;
}

/**
 * Where an import stands, and one page of its rows with the verdict asked for, or else the first that has any; null for an
 * import that is not in reach.
 */
export async function viewImport(
  scope: Granted<"inventory:write">,
  id: string,
  asked: string,
  walk: Walk,
): Promise<ImportView | null> {
  if (!isRowId(id)) return null;
  return transaction(scope, async (tx) => {
    const found = await imports.find(tx, id);
    if (!found || found.state === "uploading" || found.state === "discarded") return null;
    const kind = found.kind as imports.ImportKind;
    const counts = ImportCounts.parse(found.counts ?? {});
    const verdict = shown.find((one) => one === asked) ?? shown.find((one) => counts[one] > 0) ?? "new";
    return {
      id,
      kind,
      state: found.state as imports.ImportState,
      fileName: found.fileName,
      bytes: Number(found.bytes),
      encoding: found.encoding ?? "utf-8",
      delimiter: found.delimiter ?? ",",
      group: (await groups.get(tx, found.groupId)).name,
      header: found.header,
      sample: found.sample as string[][],
      seekMissing: found.seekMissing,
      dropMissing: found.dropMissing,
      headed: found.headed,
      ...(await firstColumns(tx, found)),
      known: columnsOf[kind],
      counts,
      problem: Problem.safeParse(found.problem).data ?? null,
      ...(await underWay(tx, found.operationId)),
      createdBy: found.createdBy,
      createdAt: found.createdAt,
      expiresAt: found.expiresAt,
      finishedAt: found.finishedAt,
      verdict,
      rows: await importRows.page(tx, { id, kind }, verdict, walk, SIZE),
    };
  });
}

async function underWay(
  tx: Tx,
  operationId: string | null,
): Promise<Pick<ImportView, "progress" | "operation">> {
  const operation = operationId ? await operations.find(tx, operationId) : null;
  if (!operation) return { progress: null, operation: null };
  const progress = Progress.safeParse(operation.progress).data ?? null;
  return { progress, operation: { id: operation.id, number: operation.number } };
}
