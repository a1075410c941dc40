import "server-only";
import * as audit from "#lib/data/audit.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Scope } from "#lib/scope.ts";

export type OwnAction =
  | "member.signed-in"
  | "member.signed-out"
  | "member.password-changed"
  | "member.renamed"
  | "member.sessions-ended";

/** What members do to their own account is told in every customer they work for; the scopes are one in each. */
export async function recordOwn(
  scopes: readonly Scope[],
  { id, name }: { id: string; name: string },
  action: OwnAction,
  change: Omit<audit.AuditChange, "target"> = {},
): Promise<void> {
  for (const scope of scopes)
    await transaction(scope, (tx) =>
      audit.record(tx, action, { target: { kind: "member", id, name }, ...change }),
    );
}
