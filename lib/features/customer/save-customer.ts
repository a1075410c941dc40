import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as customer from "#lib/data/customer.ts";
import * as groups from "#lib/data/groups.ts";
import { transaction } from "#lib/data/transaction.ts";
import { tidyName } from "#lib/domain/names.ts";
import type { SaveCustomer } from "#lib/features/customer/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Name, color and the zone in which days begin; asked for at the top of the customer, whose group shares its name. */
export async function saveCustomer(scope: Granted<"customer:write">, input: SaveCustomer): Promise<void> {
  if (scope.ancestors.length > 0) throw new Refusal("out-of-reach");
  const { swatch, timeZone } = input;
  return transaction(scope, async (tx) => {
    const before = await customer.get(tx);
    const name = tidyName(input.name);
    await customer.rename(tx, name);
    await groups.rename(tx, scope.groupId, name);
    await customer.update(tx, { swatch, timeZone });
    await audit.record(tx, "customer.changed", {
      target: { kind: "customer", id: tx.customerId, name },
      before: { name: before.name, color: before.swatch, timeZone: before.timeZone },
      after: { name, color: swatch, timeZone },
    });
    await changes.tell(tx, "access");
  });
}
