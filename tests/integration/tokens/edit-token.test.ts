import { afterAll, describe, expect, test } from "vitest";
import * as due from "#lib/data/across-groups/due-work.ts";
import { closeQueue } from "#lib/data/queue.ts";
import { transaction } from "#lib/data/transaction.ts";
import { can } from "#lib/domain/access/permission.ts";
import { editToken } from "#lib/features/tokens/edit-token.ts";
import { getToken, tokenHistory } from "#lib/features/tokens/queries.ts";
import { EditToken } from "#lib/features/tokens/schemas.ts";
import { syncNow } from "#lib/features/tokens/sync-now.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, makeGroup, systemAt, type TestScope } from "#tests/support/access-world.ts";
import { plantToken } from "#tests/support/token-world.ts";

useFreshDatabase();
afterAll(closeQueue);

async function house() {
  const customer = await makeCustomer();
  const retail = await makeGroup(customer, "Retail");
  const nordics = await makeGroup(customer, "Nordics", retail);
  const scope = await systemAt(customer, customer.groupId);
  const id = await transaction(scope, (tx) => plantToken(tx, retail, { name: "Stores", region: "DE" }));
  return {
    customer,
    scope,
    id,
    retail,
    nordics,
    inRetail: await systemAt(customer, retail),
    below: await systemAt(customer, nordics),
  };
}

const edit = (groupId: string, change: Partial<EditToken> = {}) =>
  EditToken.parse({ name: "Stores", description: "", region: "DE", group: groupId, ...change });

const dueKinds = async (id: string) =>
  (await due.claimDue(new Date(), 60_000, 100)).filter((one) => one.id === id).map(({ kind }) => kind);

const entriesOf = async (scope: TestScope, id: string) => (await tokenHistory(scope, id, null)).entries;

describe("editing a token", () => {
  test("keeps name, description, region, group, interval and rank, and tells before and after", async () => {
    const { scope, id, retail, nordics } = await house();
    await editToken(scope, id, edit(nordics, { name: " Stores  DACH ", description: "Shared account.", region: "at", syncMinutes: 60, priority: 3 })); // prettier-ignore
    expect(await getToken(scope, id)).toMatchObject({
      name: "Stores DACH",
      description: "Shared account.",
      region: "AT",
      groupId: nordics,
      syncMinutes: 60,
      priority: 3,
    });
    expect(await entriesOf(scope, id)).toMatchObject([
      {
        action: "token.edited",
        targetName: "Stores DACH",
        groupId: nordics,
        before: { name: "Stores", description: "", region: "DE", group: "Retail", syncMinutes: 15, priority: 0 },
        after: { name: "Stores DACH", description: "Shared account.", region: "AT", group: "Nordics", syncMinutes: 60, priority: 3 },
      },
    ]); // prettier-ignore
    expect(retail).not.toBe(nordics);
  });

  test("to what it is already changes nothing and tells nothing", async () => {
    const { scope, id, retail } = await house();
    await editToken(scope, id, edit(retail));
    expect(await entriesOf(scope, id)).toEqual([]);
  });

  test("of its region has its titles looked up there at once; of its name has not", async () => {
    const { scope, id, retail } = await house();
    await editToken(scope, id, edit(retail, { name: "Shops" }));
    expect(await dueKinds(id)).toEqual([]);
    await editToken(scope, id, edit(retail, { name: "Shops", region: "US" }));
    expect(await dueKinds(id)).toEqual(["metadata"]);
  });

  test("of its interval moves its next sync", async () => {
    const { scope, id, retail } = await house();
    await editToken(scope, id, edit(retail, { syncMinutes: 5 }));
    expect((await getToken(scope, id))?.nextSyncAt?.getTime()).toBeLessThanOrEqual(
      scope.now().getTime() + 6 * 60_000,
    );
    expect(await dueKinds(id)).toEqual(["sync"]);
  });

  test("to another token's name is refused, however it is spelled", async () => {
    const { scope, id, retail } = await house();
    await transaction(scope, (tx) => plantToken(tx, retail, { name: "Academy" }));
    await expect(editToken(scope, id, edit(retail, { name: "ACADEMY " }))).rejects.toMatchObject({
      reason: "name-taken",
    });
    expect(await getToken(scope, id)).toMatchObject({ name: "Stores" });
  });

  test("is refused below where it lives, into a group out of reach, for an unknown token and an unknown region", async () => {
    const { customer, scope, id, retail, nordics, inRetail, below } = await house();
    await expect(editToken(below, id, edit(nordics))).rejects.toMatchObject({ reason: "out-of-reach" });
    await expect(editToken(inRetail, id, edit(customer.groupId))).rejects.toMatchObject({
      reason: "not-found",
    });
    await expect(editToken(scope, "unknown", edit(retail))).rejects.toMatchObject({ reason: "not-found" });
    await expect(editToken(scope, id, edit(retail, { region: "ZZ" }))).rejects.toMatchObject({
      reason: "region-unknown",
    });
    expect(await getToken(scope, id)).toMatchObject({ groupId: retail, region: "DE" });
  });
});

describe("Sync now", () => {
  test("begins a sync, and whoever asks again is attached to it and told who began it", async () => {
    const { scope, id } = await house();
    const first = await syncNow(scope, id);
    expect(first).toMatchObject({ attached: false, startedBy: "test" });
    expect(await syncNow(scope, id)).toEqual({ ...first, attached: true });
    expect((await tokenHistory(scope, id, null)).syncs.rows).toHaveLength(1);
    expect((await entriesOf(scope, id)).map(({ action }) => action)).toEqual(["token.sync-asked"]);
  });

  test("is refused for a token that is only inherited, and for one out of sight", async () => {
    const { customer, id, below } = await house();
    await expect(syncNow(below, id)).rejects.toMatchObject({ reason: "out-of-reach" });
    const academy = await systemAt(customer, await makeGroup(customer, "Academy"));
    await expect(syncNow(academy, id)).rejects.toMatchObject({ reason: "not-found" });
  });
});

test("viewers neither edit nor sync tokens, operators sync them", () => {
  const may = (["viewer", "operator", "admin", "owner"] as const).map((role) => [
    can(role, "token:write"),
    can(role, "token:sync"),
  ]);
  expect(may).toEqual([[false, false], [false, true], [true, true], [true, true]]); // prettier-ignore
});
