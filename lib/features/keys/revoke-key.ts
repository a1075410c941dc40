import "server-only";
import * as apiKeys from "#lib/data/api-keys.ts";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import { transaction } from "#lib/data/transaction.ts";
import { mayGrant } from "#lib/domain/access/permission.ts";
import type { RevokeKey } from "#lib/features/keys/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** From the next request on the key opens nothing. */
export function revokeKey(scope: Granted<"key:write">, { id }: RevokeKey): Promise<void> {
  return transaction(scope, async (tx) => {
    const { name, role, groupId, groupName, prefix } = await apiKeys.get(tx, id);
    if (!mayGrant(scope.role, role)) throw new Refusal("may-not-grant", { role, yours: scope.role });
    if (!(await apiKeys.revoke(tx, id))) throw new Refusal("key-unknown");
    await audit.record(tx, "key.revoked", {
      target: { kind: "key", id, name },
      before: { role, group: groupName, prefix },
      groupId,
    });
    await changes.tell(tx, "access", id);
  });
}
