import "server-only";
import { stringify } from "csv-stringify/sync";
import * as importRows from "#lib/data/import-rows.ts";
import * as imports from "#lib/data/imports.ts";
import { transaction } from "#lib/data/transaction.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { columnsOf } from "#lib/features/inventory/import/staged-row.ts";
import type { Granted } from "#lib/scope.ts";

const BATCH = 1000;
const leftOut = ["problem", "duplicate", "kept"] as const;

/**
 * The rows that an import leaves out, with the line and the reason, in columns that can be imported again; null for an import
 * that is not in reach.
 */
export async function exportLeftOut(
  scope: Granted<"inventory:write">,
  importId: string,
): Promise<AsyncGenerator<string> | null> {
  const found = isRowId(importId) ? await transaction(scope, (tx) => imports.find(tx, importId)) : null;
  return found && rowsOf(scope, importId, found.kind as imports.ImportKind);
}

async function* rowsOf(
  scope: Granted<"inventory:write">,
  importId: string,
  kind: imports.ImportKind,
): AsyncGenerator<string> {
  const columns = columnsOf[kind];
  yield stringify([["line", "reason", "in column", ...columns]]);
  for (const verdict of leftOut) {
    let walk: Walk = null;
    do {
      const at: Walk = walk;
      const page: Page<importRows.ImportRow> = await transaction(scope, (tx) =>
        importRows.page(tx, { id: importId, kind }, verdict, at, BATCH),
      );
      const rows = page.rows.map((row) => [
        row.line,
        reasonOf(row),
        row.column,
        ...columns.map((column) => cellOf(row, column)),
      ]);
      if (rows.length > 0) yield stringify(rows, { escape_formulas: true });
      walk = page.next === null ? null : { after: page.next };
    } while (walk !== null);
  }
}

function reasonOf({ verdict, problem }: importRows.ImportRow): string {
  if (verdict === "duplicate") return `the same as line ${problem ?? ""}`;
  return verdict === "kept" ? "kept by hand" : (problem ?? "").replaceAll("-", " ");
}

const cellOf = ({ row }: importRows.ImportRow, column: string) => {
  const cell = row[column];
  return typeof cell === "string" ? cell : null;
};
