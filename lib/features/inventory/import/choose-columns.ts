import "server-only";
import * as due from "#lib/data/due.ts";
import * as importMappings from "#lib/data/import-mappings.ts";
import * as imports from "#lib/data/imports.ts";
import * as operations from "#lib/data/operations.ts";
import { transaction } from "#lib/data/transaction.ts";
import { mappedTable } from "#lib/features/inventory/import/first-columns.ts";
import { columnsOf } from "#lib/features/inventory/import/staged-row.ts";
import type { ChooseColumns } from "#lib/features/inventory/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Says which column is which, and has every row checked. Answers the operation that does. */
export async function chooseColumns(
  scope: Granted<"inventory:write">,
  { importId, columns, missing }: ChooseColumns,
): Promise<{ operationId: string }> {
  return transaction(scope, async (tx) => {
    const found = await imports.get(tx, importId);
    const kind = found.kind as imports.ImportKind;
    const chosen = Object.fromEntries(
      columnsOf[kind].flatMap((column) => {
        const at = columns[column];
        return at === undefined || at >= found.header.length ? [] : [[column, at]];
      }),
    );
    refuseMissing(kind, chosen);
    const operation = await operations.insert(tx, {
      kind: "import",
      groupId: found.groupId,
      subject: { import: importId, step: "check", kind, file: found.fileName },
      progress: { step: "check", phase: "reading", done: 0, total: null },
    });
    const change = {
      columns: chosen,
      operationId: operation.id,
      appliedLine: 0,
      seekMissing: missing === "seek",
      dropMissing: false,
    };
    if (!(await imports.become(tx, importId, ["uploaded", "ready", "failed"], "checking", change)))
      throw new Refusal("import-not-ready");
    await importMappings.remember(tx, mappedTable(found), chosen);
    await due.wake(tx, "operation", operation.id);
    return { operationId: operation.id };
  });
}

const needed: Record<imports.ImportKind, readonly (readonly string[])[]> = {
  device: [["serial"]],
  person: [
    ["name", "firstName", "lastName"],
    ["email", "managedAccount", "clientUserId"],
  ],
};

/** Of each of these columns one is needed; the first stands for them in the refusal. */
function refuseMissing(kind: imports.ImportKind, chosen: Record<string, number>): void {
  const missing = needed[kind].filter((any) => any.every((column) => chosen[column] === undefined));
  if (missing.length > 0)
    throw new Refusal("csv-columns-missing", { columns: missing.map(([first]) => first).join(", ") });
}
