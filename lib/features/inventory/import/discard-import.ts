import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as importRows from "#lib/data/import-rows.ts";
import * as imports from "#lib/data/imports.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { DiscardImport } from "#lib/features/inventory/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Lets go of a table that nobody wants to apply, with all that was kept of it. */
export async function discardImport(
  scope: Granted<"inventory:write">,
  { importId }: DiscardImport,
): Promise<void> {
  await transaction(scope, async (tx) => {
    const { fileName } = await imports.get(tx, importId);
    const open = ["uploaded", "ready", "failed"] as const;
    if (!(await imports.become(tx, importId, open, "discarded", { finished: true })))
      throw new Refusal("import-not-ready");
    await importRows.remove(tx, importId);
    await imports.removePieces(tx, importId);
    await audit.record(tx, "import.discarded", { target: { kind: "import", id: importId, name: fileName } });
  });
}
