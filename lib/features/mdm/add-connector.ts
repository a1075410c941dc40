import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as groups from "#lib/data/groups.ts";
import * as connectors from "#lib/data/mdm-connectors.ts";
import { transaction } from "#lib/data/transaction.ts";
import { needsApiKey } from "#lib/domain/mdm/connector.ts";
import { refuseConnectorAddress, refuseOutsideRehearsal } from "#lib/features/mdm/connector-address.ts";
import { apiKeyIdentity, secretIdentity } from "#lib/features/mdm/connector-server.ts";
import { hookAddress } from "#lib/features/mdm/hook-address.ts";
import type { AddConnector } from "#lib/features/mdm/schemas.ts";
import { randomSecret, seal } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export interface ShownSecret {
  id: string;
  /** Shown once: what the server signs with; for MicroMDM a part of the address. */
  secret: string;
  /** Where the server is to tell what happens. */
  address: string;
}

export async function addConnector(
  scope: Granted<"mdm:write">,
  { groupId, apiKey, ...fields }: AddConnector,
): Promise<ShownSecret> {
  refuseConnectorAddress(fields.url);
  refuseOutsideRehearsal(scope.world, fields.url);
  if (needsApiKey(fields.kind) && apiKey === "") throw new Refusal("mdm-key-missing");
  const { customerId } = scope;
  const [id, secret] = [crypto.randomUUID(), randomSecret()];
  await transaction(scope, async (tx) => {
    const group = await groups.get(tx, groupId);
    await connectors.insert(tx, {
      ...{ ...fields, id, groupId, enabled: true },
      apiKey: needsApiKey(fields.kind) ? seal(apiKey, apiKeyIdentity(customerId, id)) : null,
      secret: seal(secret, secretIdentity(customerId, id)),
    });
    await audit.record(tx, "mdm.added", {
      target: { kind: "mdm", id, name: fields.name },
      after: { ...fields, group: group.name },
      groupId,
    });
    await changes.tell(tx, "access", id);
  });
  return { id, secret, address: hookAddress(fields.kind, id, secret) };
}
