import "server-only";
import {
  compareLines,
  countVerdicts,
  dropStage,
  forgetRows,
  prepareStage,
  STAGE,
  stagedColumns,
} from "#lib/data/import/compare-rows.ts";
import { addMissing } from "#lib/data/import/missing-rows.ts";
import * as imports from "#lib/data/imports.ts";
import { staging, type Stage } from "#lib/data/mirror/staging.ts";
import { bulk, transaction } from "#lib/data/transaction.ts";
import { readShape } from "#lib/domain/inventory/csv-shape.ts";
import { groupByPath } from "#lib/domain/inventory/group-by-path.ts";
import { ImportCounts } from "#lib/features/inventory/import/counts.ts";
import type { ImportRun } from "#lib/features/inventory/import/import-run.ts";
import { parseRows } from "#lib/features/inventory/import/parse-rows.ts";
import { stageRow, type ColumnMap } from "#lib/features/inventory/import/staged-row.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

const BATCH_ROWS = 2_000;
const BATCH_LINES = 20_000;

/** Reads every row of the table and holds it against what is here. Begun anew, it begins from the first row. */
export async function checkRows(run: ImportRun): Promise<ImportCounts> {
  const { scope, place, found, note } = run;
  await bulk(scope, (client) => forgetRows(client, place));
  return staging(scope, async ({ open, settle }) => {
    const stage = await open(STAGE, stagedColumns);
    const { rows, lines } = await stageAll(run, stage);
    await stage.close();
    if (rows === 0) throw new Refusal("csv-empty");

    await settle(prepareStage);
    for (let from = 1; from <= lines; from += BATCH_LINES) {
      await settle((client) => compareLines(client, place, from, from + BATCH_LINES - 1));
      await note({
        step: "check",
        phase: "comparing",
        done: Math.min(lines, from + BATCH_LINES - 1),
        total: lines,
      });
    }
    if (found.seekMissing) await settle((client) => addMissing(client, place, lines));
    const counted = await settle((client) => countVerdicts(client, place));
    await settle(dropStage);
    return ImportCounts.parse({ ...counted, lines });
  });
}

async function stageAll({ scope, found, groups, place, note }: ImportRun, stage: Stage) {
  const reading = {
    kind: place.kind,
    columns: found.columns as ColumnMap,
    width: found.header.length,
    groupOf: groupByPath(groups, place.groupId),
  };
  let batch: (string | null)[][] = [];
  let [rows, lines] = [0, 0];
  const flush = async () => {
    await stage.write(batch);
    batch = [];
    await note({ step: "check", phase: "reading", done: rows, total: null });
  };
  const pieces = piecesOf(scope, found.id);
  const shape = readShape((await firstOf(scope, found.id)) ?? "");
  let heading = found.headed;
  for await (const { line, cells } of parseRows(pieces, shape)) {
    if (heading) {
      heading = false;
      continue;
    }
    const { key, row, problem, column } = stageRow(cells, reading);
    batch.push([String(line), key, JSON.stringify(row), problem, column]);
    rows++;
    lines = line;
    if (batch.length >= BATCH_ROWS) await flush();
  }
  await flush();
  return { rows, lines };
}

const firstOf = (scope: Granted<"inventory:write">, importId: string) =>
  transaction(scope, (tx) => imports.piece(tx, importId, 0));

async function* piecesOf(scope: Granted<"inventory:write">, importId: string): AsyncGenerator<string> {
  for (let ordinal = 0; ; ordinal++) {
    const text = await transaction(scope, (tx) => imports.piece(tx, importId, ordinal));
    if (text === null) return;
    yield text;
  }
}
