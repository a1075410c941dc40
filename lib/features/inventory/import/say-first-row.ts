import "server-only";
import * as imports from "#lib/data/imports.ts";
import { transaction } from "#lib/data/transaction.ts";
import { readHead } from "#lib/features/inventory/import/read-head.ts";
import type { SayFirstRow } from "#lib/features/inventory/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Says whether the first row of a table is its headings or already data. The columns are then to be named anew. */
export async function sayFirstRow(
  scope: Granted<"inventory:write">,
  { importId, first }: SayFirstRow,
): Promise<void> {
  await transaction(scope, async (tx) => {
    const found = await imports.get(tx, importId);
    const beginning = await imports.piece(tx, importId, 0);
    if (beginning === null) throw new Refusal("import-not-ready");
    const head = readHead(found.kind as imports.ImportKind, beginning, first === "headings");
    const change = { ...head, columns: null, appliedLine: 0 };
    if (!(await imports.become(tx, importId, ["uploaded", "ready", "failed"], "uploaded", change)))
      throw new Refusal("import-not-ready");
  });
}
