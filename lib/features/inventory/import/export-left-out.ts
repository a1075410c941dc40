import "server-only";
import { stringify } from "csv-stringify/sync";
import * as importRows from "#lib/data/import-rows.ts";
import * as imports from "#lib/data/imports.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { columnsOf } from "#lib/features/inventory/import/staged-row.ts";
import type { Granted } from "#lib/scope.ts";

const BATCH = 1000;
const leftOut = ["problem", "duplicate", "kept"] as const;

/** The rows that an import leaves out, with the line and the reason, in columns that can be imported again. */
export async function* exportLeftOut(
  scope: Granted<"inventory:write">,
  importId: string,
): AsyncGenerator<string> {
  const found = await transaction(scope, (tx) => imports.get(tx, importId));
  const kind = found.kind as imports.ImportKind;
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
