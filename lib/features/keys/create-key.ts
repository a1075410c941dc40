import "server-only";
import * as apiKeys from "#lib/data/api-keys.ts";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as groups from "#lib/data/groups.ts";
import { transaction } from "#lib/data/transaction.ts";
import { mayGrant } from "#lib/domain/access/permission.ts";
import type { CreateKey } from "#lib/features/keys/schemas.ts";
import { randomSecret, sha256 } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

const DAY_MS = 86_400_000;
const PREFIX_LENGTH = 9;

export interface CreatedKey {
  id: string;
  /** `qm_` and 43 characters: shown once, for only its hash is kept. */
  secret: string;
  expiresAt: Date | null;
}

export function createKey(
  scope: Granted<"key:write">,
  { name, groupId, role, expiresInDays }: CreateKey,
): Promise<CreatedKey> {
  return transaction(scope, async (tx) => {
    const group = await groups.get(tx, groupId);
    if (!mayGrant(scope.role, role)) throw new Refusal("may-not-grant", { role, yours: scope.role });

    const secret = `qm_${randomSecret()}`;
    const prefix = secret.slice(0, PREFIX_LENGTH);
    const expiresAt = expiresInDays === null ? null : new Date(tx.now().getTime() + expiresInDays * DAY_MS);
    const id = await apiKeys.insert(tx, { groupId, name, role, prefix, expiresAt, hash: sha256(secret) });
    await audit.record(tx, "key.created", {
      target: { kind: "key", id, name },
      after: { role, group: group.name, prefix, until: expiresAt?.toISOString() ?? null },
      groupId,
    });
    await changes.tell(tx, "access", id);
    return { id, secret, expiresAt };
  });
}
