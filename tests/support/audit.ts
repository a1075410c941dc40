import { db } from "#lib/data/client.ts";
import { transaction } from "#lib/data/transaction.ts";
import { systemAt, type TestCustomer } from "#tests/support/access-world.ts";

/** What activity tells of one target, oldest first; null for what has none. */
export async function auditOf(customer: TestCustomer, action: string, targetId: string | null) {
  const scope = await systemAt(customer, customer.groupId);
  return transaction(scope, (tx) =>
    db(tx).auditEntry.findMany({
      where: { customerId: tx.customerId, action, targetId },
      orderBy: { id: "asc" },
      omit: { id: true },
    }),
  );
}
