import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as connectors from "#lib/data/mdm-connectors.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { One } from "#lib/features/mdm/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** Its keys, its commands and what it told of devices go with it; the devices stay, and what is on them. */
export function removeConnector(scope: Granted<"mdm:write">, { id }: One): Promise<void> {
  return transaction(scope, async (tx) => {
    const { name, url, kind, groupId } = await connectors.get(tx, id);
    await connectors.remove(tx, id);
    await audit.record(tx, "mdm.removed", {
      target: { kind: "mdm", id, name },
      before: { name, url, kind },
      groupId,
    });
    await changes.tell(tx, "access", id);
  });
}
