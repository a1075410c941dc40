import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as due from "#lib/data/due.ts";
import * as imports from "#lib/data/imports.ts";
import * as operations from "#lib/data/operations.ts";
import { transaction } from "#lib/data/transaction.ts";
import { ImportCounts } from "#lib/features/inventory/import/counts.ts";
import type { ApplyImport } from "#lib/features/inventory/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Has the rows that were checked taken in. Answers the operation that does. */
export async function applyImport(
  scope: Granted<"inventory:write">,
  { importId, confirmation }: ApplyImport,
): Promise<{ operationId: string }> {
  return transaction(scope, async (tx) => {
    const found = await imports.get(tx, importId);
    const counts = ImportCounts.parse(found.counts ?? {});
    const removing = confirmation !== undefined;
    if (removing && (counts.missing === 0 || confirmation !== counts.missing))
      throw new Refusal("import-missing-number", { count: counts.missing });
    const lines = counts.lines + (removing ? counts.missing : 0);
    const operation = await operations.insert(tx, {
      kind: "import",
      groupId: found.groupId,
      subject: { import: importId, step: "apply", kind: found.kind, file: found.fileName },
      progress: { step: "apply", phase: "applying", done: 0, total: lines },
    });
    const change = { operationId: operation.id, dropMissing: removing };
    if (!(await imports.become(tx, importId, ["ready"], "applying", change)))
      throw new Refusal("import-not-ready");
    const { new: added, changed, kept, duplicate, problem } = counts;
    await audit.record(tx, found.kind === "device" ? "devices.imported" : "people.imported", {
      groupId: found.groupId,
      target: { kind: "import", id: importId, name: found.fileName },
      after: {
        operation: operation.number,
        new: added,
        changed,
        kept,
        duplicate,
        problem,
        ...(removing && { missing: counts.missing }),
      },
    });
    await due.wake(tx, "operation", operation.id);
    return { operationId: operation.id };
  });
}
