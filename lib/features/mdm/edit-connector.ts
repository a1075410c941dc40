import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as connectors from "#lib/data/mdm-connectors.ts";
import { transaction } from "#lib/data/transaction.ts";
import { needsApiKey } from "#lib/domain/mdm/connector.ts";
import { refuseConnectorAddress, refuseOutsideRehearsal } from "#lib/features/mdm/connector-address.ts";
import { apiKeyIdentity } from "#lib/features/mdm/connector-server.ts";
import type { EditConnector } from "#lib/features/mdm/schemas.ts";
import { seal } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** A key goes nowhere but to the host it was given for: another address asks for it again. */
export async function editConnector(
  scope: Granted<"mdm:write">,
  { id, apiKey, ...fields }: EditConnector,
): Promise<void> {
  refuseConnectorAddress(fields.url);
  refuseOutsideRehearsal(scope.world, fields.url);
  await transaction(scope, async (tx) => {
    const before = await connectors.get(tx, id);
    const moved = new URL(before.url).origin !== new URL(fields.url).origin;
    if (moved && apiKey === "" && needsApiKey(before.kind)) throw new Refusal("mdm-key-missing");
    const key =
      apiKey === "" || !needsApiKey(before.kind) ? null : seal(apiKey, apiKeyIdentity(tx.customerId, id));
    await connectors.update(tx, id, fields, key);
    const { name, url, installs, newcomers, enabled, groupId } = before;
    await audit.record(tx, "mdm.edited", {
      target: { kind: "mdm", id, name: fields.name },
      before: { name, url, installs, newcomers, enabled },
      after: { ...fields, newKey: key !== null },
      groupId,
    });
    await changes.tell(tx, "access", id);
  });
}
