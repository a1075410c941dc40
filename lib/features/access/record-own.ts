import "server-only";
import * as audit from "#lib/data/audit.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Granted } from "#lib/scope.ts";

/** What members do to their own account is told in every customer they work for. */
export async function recordOwn(
  scopes: readonly Granted<"group:read">[],
  { id, name }: { id: string; name: string },
  action: "member.password-changed" | "member.renamed" | "member.sessions-ended",
  change: Omit<audit.AuditChange, "target"> = {},
): Promise<void> {
  for (const scope of scopes)
    await transaction(scope, (tx) =>
      audit.record(tx, action, { target: { kind: "member", id, name }, ...change }),
    );
}
