import { randomUUID } from "node:crypto";
import { db } from "#lib/data/client.ts";
import { transaction } from "#lib/data/transaction.ts";
import { nameKey } from "#lib/domain/names.ts";
import { systemAt, type TestCustomer } from "#tests/support/access-world.ts";

/** A token's row as far as the tree of groups is concerned; its secret opens nothing. */
export async function insertToken(customer: TestCustomer, groupId: string, name: string): Promise<string> {
  const { customerId } = customer;
  const scope = await systemAt(customer, groupId);
  const row = {
    customerId, groupId, name, nameKey: nameKey(name), organization: name, uId: randomUUID(), region: "US",
    secret: new Uint8Array(1), secretKeyId: "none", fingerprint: randomUUID(), createdBy: "test",
    expiresAt: new Date("2030-01-01T00:00:00Z"), createdAt: new Date("2026-11-20T00:00:00Z"),
  }; // prettier-ignore
  return transaction(
    scope,
    async (tx) => (await db(tx).contentToken.create({ data: row, select: { id: true } })).id,
  );
}
