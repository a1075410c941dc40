import { describe, expect, test } from "vitest";
import { findKeyStanding } from "#lib/data/across-groups/keys.ts";
import { database } from "#lib/data/client.ts";
import { createKey } from "#lib/features/keys/create-key.ts";
import { listKeys } from "#lib/features/keys/queries.ts";
import { revokeKey } from "#lib/features/keys/revoke-key.ts";
import { sha256 } from "#lib/platform/seal.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, makeGroup, makeMember, moveClock, scopeOf } from "#tests/support/access-world.ts";
import { auditOf } from "#tests/support/audit.ts";

useFreshDatabase();

const now = new Date();

async function house() {
  const customer = await makeCustomer();
  const retail = await makeGroup(customer, "Retail");
  const nordics = await makeGroup(customer, "Nordics", retail);
  const owner = await scopeOf(customer.ownerId, customer.groupId);
  const key = { name: "terraform", groupId: retail, role: "operator", expiresInDays: null } as const;
  return { customer, retail, nordics, owner, key };
}

describe("an API key", () => {
  test("stands in its group with its role, and reaches below", async () => {
    const { customer, retail, nordics, owner, key } = await house();
    const { id, secret } = await createKey(owner, key);
    expect(secret).toMatch(/^qm_[A-Za-z0-9_-]{43}$/);
    expect(await findKeyStanding(sha256(secret), now)).toMatchObject({
      standing: {
        customerId: customer.customerId,
        groupId: retail,
        role: "operator",
        reach: expect.arrayContaining([retail, nordics]),
        ancestors: [customer.groupId],
      },
      actor: { kind: "key", id, name: "terraform" },
    });
  });

  test("is kept as a hash and its beginning; nothing else tells it", async () => {
    const { customer, owner, key } = await house();
    const { id, secret } = await createKey(owner, key);
    const hashes = await database().prisma.apiKeyHash.findMany({
      where: { customerId: customer.customerId },
    });
    const { rows } = await listKeys(owner, null);
    const told = await auditOf(customer, "key.created", id);
    expect(rows).toMatchObject([
      { prefix: secret.slice(0, 9), createdBy: "Olu Owner", groupName: "Retail", lastUsedAt: null },
    ]);
    expect(JSON.stringify([hashes, rows, told])).not.toContain(secret.slice(10));
  });

  test("revoked opens nothing from the next request on, and is recorded", async () => {
    const { customer, owner, key } = await house();
    const { id, secret } = await createKey(owner, key);
    await revokeKey(owner, { id });
    expect(await findKeyStanding(sha256(secret), now)).toBeNull();
    expect(await listKeys(owner, null)).toMatchObject({ rows: [], total: 0 });
    expect(await auditOf(customer, "key.revoked", id)).toMatchObject([
      { before: { role: "operator", group: "Retail" } },
    ]);
    await expect(revokeKey(owner, { id })).rejects.toMatchObject({ reason: "key-unknown" });
  });

  test("with an end opens nothing after it, in the customer's time", async () => {
    const { customer, owner, key } = await house();
    const { secret } = await createKey(owner, { ...key, expiresInDays: 30 });
    await moveClock(customer, 30 * 24 - 1);
    expect(await findKeyStanding(sha256(secret), now)).not.toBeNull();
    await moveClock(customer, 2);
    expect(await findKeyStanding(sha256(secret), now)).toBeNull();
  });

  test("notes its use, at most once a minute", async () => {
    const { owner, key } = await house();
    const { secret } = await createKey(owner, key);
    const used = async (at: Date) => {
      await findKeyStanding(sha256(secret), at);
      return (await listKeys(owner, null)).rows[0]?.lastUsedAt;
    };
    const [first, soon, later] = [0, 59_999, 60_000].map((ms) => new Date(now.getTime() + ms)) as [
      Date,
      Date,
      Date,
    ];
    expect([await used(first), await used(soon), await used(later)]).toEqual([first, first, later]);
  });

  test("that nobody made is unknown", async () => {
    expect(await findKeyStanding(sha256("qm_nobody"), now)).toBeNull();
  });
});

describe("making and revoking keys", () => {
  test("takes a role of one's own or less, in one's own branch", async () => {
    const { customer, retail, owner, key } = await house();
    const { scope } = await makeMember(customer, "admin", retail);
    await expect(createKey(scope, { ...key, role: "owner" })).rejects.toMatchObject({
      reason: "may-not-grant",
    });
    await expect(createKey(scope, { ...key, groupId: customer.groupId })).rejects.toMatchObject({
      reason: "not-found",
    });
    const above = await createKey(owner, { ...key, role: "owner" });
    await expect(revokeKey(scope, { id: above.id })).rejects.toMatchObject({ reason: "may-not-grant" });
  });

  test("of a branch that is not one's own finds no key", async () => {
    const { customer, owner, key } = await house();
    const academy = await makeGroup(customer, "Academy");
    const { scope } = await makeMember(customer, "admin", academy);
    const { id } = await createKey(owner, key);
    await expect(revokeKey(scope, { id })).rejects.toMatchObject({ reason: "key-unknown" });
    expect(await listKeys(scope, null)).toMatchObject({ rows: [], total: 0 });
  });
});
