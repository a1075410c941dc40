import { describe, expect, test } from "vitest";
import { createGroup } from "#lib/features/groups/create-group.ts";
import { moveGroup } from "#lib/features/groups/move-group.ts";
import { listGroups, pathHere, previewMove } from "#lib/features/groups/queries.ts";
import { removeGroup } from "#lib/features/groups/remove-group.ts";
import { renameGroup } from "#lib/features/groups/rename-group.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import {
  giveRole,
  makeAccount,
  makeCustomer,
  makeGroup,
  makeMember,
  scopeOf,
  type TestCustomer,
} from "#tests/support/access-world.ts";
import { auditOf } from "#tests/support/audit.ts";
import { collide } from "#tests/support/collision.ts";
import { insertToken } from "#tests/support/rows.ts";

const fresh = useFreshDatabase();

/** Aldermoor Group over Retail (with Nordics) and Logistics; its owner's scope at the top. */
async function tree() {
  const customer = await makeCustomer();
  const retail = await makeGroup(customer, "Retail");
  const nordics = await makeGroup(customer, "Nordics", retail);
  const logistics = await makeGroup(customer, "Logistics");
  return { customer, retail, nordics, logistics, owner: await scopeOf(customer.ownerId, customer.groupId) };
}

const names = async (customer: TestCustomer) => {
  const groups = await listGroups(await scopeOf(customer.ownerId, customer.groupId));
  const named = new Map(groups.map(({ id, name }) => [id, name]));
  return groups.map(({ name, parentId }) => `${named.get(parentId ?? "") ?? ""}/${name}`).toSorted();
};

describe("creating a group", () => {
  test("puts it below its parent, in reach at once, and is recorded there", async () => {
    const { customer, retail, owner } = await tree();
    const group = await createGroup(owner, { parentId: retail, name: "  Benelux   stores " });
    expect(await names(customer)).toContain("Retail/Benelux stores");
    expect(await auditOf(customer, "group.created", group.id)).toMatchObject([
      { targetName: "Benelux stores", groupId: group.id, after: { below: "Retail" }, actorName: "Olu Owner" },
    ]);
  });

  test("refuses a sibling's name, whatever its case and spaces, and allows it elsewhere", async () => {
    const { retail, logistics, owner } = await tree();
    await expect(createGroup(owner, { parentId: retail, name: " NORDICS " })).rejects.toMatchObject({
      reason: "name-taken",
    });
    await createGroup(owner, { parentId: logistics, name: "Nordics" });
  });

  test("of two at once with one name makes one", async () => {
    const { customer, retail, owner } = await tree();
    const ask = () => createGroup(owner, { parentId: retail, name: "Iberia" });
    const verdicts = await Promise.allSettled([ask(), ask()]);
    expect(verdicts.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await names(customer)).filter((name) => name === "Retail/Iberia")).toHaveLength(1);
  });

  test("is for one's own branch only", async () => {
    const { customer, retail, logistics } = await tree();
    const { scope } = await makeMember(customer, "admin", retail);
    await createGroup(scope, { parentId: retail, name: "Mine" });
    await expect(createGroup(scope, { parentId: logistics, name: "Theirs" })).rejects.toMatchObject({
      reason: "not-found",
    });
    await expect(createGroup(scope, { parentId: customer.groupId, name: "Above" })).rejects.toMatchObject({
      reason: "not-found",
    });
  });
});

describe("renaming a group", () => {
  test("keeps a name that only changes its case, and records both", async () => {
    const { customer, retail, owner } = await tree();
    await renameGroup(owner, { id: retail, name: "RETAIL" });
    expect(await auditOf(customer, "group.renamed", retail)).toMatchObject([
      { before: { name: "Retail" }, after: { name: "RETAIL" } },
    ]);
  });

  test("at the top renames the customer, which takes an owner", async () => {
    const { customer, owner } = await tree();
    const admin = await makeMember(customer, "admin");
    await expect(renameGroup(admin.scope, { id: customer.groupId, name: "Ours" })).rejects.toMatchObject({
      reason: "forbidden",
    });
    await renameGroup(owner, { id: customer.groupId, name: "Aldermoor plc" });
    expect((await pathHere(owner)).map(({ name }) => name)).toEqual(["Aldermoor plc"]);
  });

  test("refuses a sibling's name", async () => {
    const { logistics, owner } = await tree();
    await expect(renameGroup(owner, { id: logistics, name: "retail" })).rejects.toMatchObject({
      reason: "name-taken",
    });
  });
});

describe("moving a group", () => {
  test("takes along what is below it and is recorded", async () => {
    const { customer, retail, logistics, owner } = await tree();
    await moveGroup(owner, { id: retail, parentId: logistics });
    expect(await names(customer)).toEqual([
      "/Aldermoor Group",
      "Aldermoor Group/Logistics",
      "Logistics/Retail",
      "Retail/Nordics",
    ]);
    expect(await auditOf(customer, "group.moved", retail)).toMatchObject([
      { before: { below: "Aldermoor Group" }, after: { below: "Logistics" } },
    ]);
  });

  test("says before who gains and who loses sight, and which tokens, and changes nothing", async () => {
    const { customer, retail, nordics, logistics, owner } = await tree();
    for (const [groupId, name] of [
      [customer.groupId, "HQ"],
      [retail, "Stores"],
      [logistics, "Depots"],
      [nordics, "Oslo"],
    ] as const)
      await insertToken(customer, groupId, name);
    await giveRole(customer, (await makeAccount("Paula Haas")).id, "admin", retail);
    await giveRole(customer, (await makeAccount("Amara Okafor")).id, "viewer", logistics);

    expect(await previewMove(owner, { id: nordics, parentId: logistics })).toEqual({
      name: "Nordics",
      from: "Retail",
      to: "Logistics",
      groups: 1,
      tokensLost: ["Stores"],
      tokensGained: ["Depots"],
      tokensMoved: ["Oslo"],
      membersLost: ["Paula Haas"],
      membersGained: ["Amara Okafor"],
    });
    expect(await names(customer)).toContain("Retail/Nordics");
  });

  test.each([
    ["below itself", "retail", "nordics", "group-would-loop"],
    ["onto itself", "retail", "retail", "group-would-loop"],
    ["when it is the top", "top", "retail", "group-is-top"],
    ["to a group that does not exist", "retail", "nowhere", "not-found"],
  ] as const)("is refused %s", async (_what, from, to, reason) => {
    const { customer, retail, nordics, owner } = await tree();
    const ids = { retail, nordics, top: customer.groupId, nowhere: crypto.randomUUID() };
    await expect(moveGroup(owner, { id: ids[from], parentId: ids[to] })).rejects.toMatchObject({ reason });
    await expect(previewMove(owner, { id: ids[from], parentId: ids[to] })).rejects.toMatchObject({ reason });
  });

  test("needs both parents in reach: nobody carries a group out of somebody else's branch, or their own away", async () => {
    const { customer, retail, nordics, logistics } = await tree();
    const { scope } = await makeMember(customer, "admin", retail);
    await expect(moveGroup(scope, { id: nordics, parentId: logistics })).rejects.toMatchObject({
      reason: "not-found",
    });
    await expect(moveGroup(scope, { id: logistics, parentId: retail })).rejects.toMatchObject({
      reason: "not-found",
    });
    await expect(moveGroup(scope, { id: retail, parentId: nordics })).rejects.toMatchObject({
      reason: "group-is-top",
    });
  });

  test("of two groups below each other at once leaves a tree, not a circle", async () => {
    const { customer, retail, logistics, owner } = await tree();
    const verdicts = await collide(fresh.superuserUrl, `select 1 from "OrganizationGroup" for update`, [
      () => moveGroup(owner, { id: retail, parentId: logistics }),
      () => moveGroup(owner, { id: logistics, parentId: retail }),
    ]);
    expect(verdicts.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await names(customer)).toHaveLength(4);
  });

  test("changes at once what its members reach", async () => {
    const { customer, retail, nordics, logistics, owner } = await tree();
    const { id } = await makeMember(customer, "operator", logistics);
    expect((await scopeOf(id, logistics)).reach).toEqual([logistics]);
    await moveGroup(owner, { id: retail, parentId: logistics });
    expect((await scopeOf(id, logistics)).reach.toSorted()).toEqual([logistics, retail, nordics].toSorted());
  });
});

describe("removing a group", () => {
  test("works when it is empty, and its history is told one group up", async () => {
    const { customer, retail, nordics, owner } = await tree();
    await renameGroup(owner, { id: nordics, name: "North" });
    await removeGroup(owner, { id: nordics });
    expect(await names(customer)).toEqual([
      "/Aldermoor Group",
      "Aldermoor Group/Logistics",
      "Aldermoor Group/Retail",
    ]);
    expect(await auditOf(customer, "group.renamed", nordics)).toMatchObject([{ groupId: retail }]);
    expect(await auditOf(customer, "group.removed", nordics)).toMatchObject([
      { groupId: retail, targetName: "North" },
    ]);
  });

  test("is refused with what stands in it", async () => {
    const { customer, retail, owner } = await tree();
    await insertToken(customer, retail, "Stores");
    await makeMember(customer, "viewer", retail);
    await expect(removeGroup(owner, { id: retail })).rejects.toMatchObject({
      reason: "group-not-empty",
      facts: { name: "Retail", groups: 1, tokens: 1, members: 1, devices: 0 },
    });
  });

  test("is refused for the group one works in", async () => {
    const { customer, retail, owner } = await tree();
    const { scope } = await makeMember(customer, "admin", retail);
    await expect(removeGroup(scope, { id: retail })).rejects.toMatchObject({ reason: "group-is-top" });
    await expect(removeGroup(owner, { id: customer.groupId })).rejects.toMatchObject({
      reason: "group-is-top",
    });
  });
});
