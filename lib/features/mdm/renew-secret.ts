import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as connectors from "#lib/data/mdm-connectors.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { ShownSecret } from "#lib/features/mdm/add-connector.ts";
import { secretIdentity } from "#lib/features/mdm/connector-server.ts";
import { hookAddress } from "#lib/features/mdm/hook-address.ts";
import type { One } from "#lib/features/mdm/schemas.ts";
import { randomSecret, seal } from "#lib/platform/seal.ts";
import type { Granted } from "#lib/scope.ts";

/** From now on what is signed with the old one is refused. */
export function renewSecret(scope: Granted<"mdm:write">, { id }: One): Promise<ShownSecret> {
  const secret = randomSecret();
  return transaction(scope, async (tx) => {
    const { kind, name, groupId } = await connectors.get(tx, id);
    await connectors.setSecret(tx, id, seal(secret, secretIdentity(tx.customerId, id)));
    await audit.record(tx, "mdm.secret-renewed", { target: { kind: "mdm", id, name }, groupId });
    return { id, secret, address: hookAddress(kind, id, secret) };
  });
}
