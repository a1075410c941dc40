import { describe, expect, test } from "vitest";
import { findStanding } from "#lib/data/across-groups/standing.ts";
import { changeRole } from "#lib/features/members/change-role.ts";
import { endRole } from "#lib/features/members/end-role.ts";
import { getMember, listMembers } from "#lib/features/members/queries.ts";
import { removeMember } from "#lib/features/members/remove-member.ts";
import { resumeMember } from "#lib/features/members/resume-member.ts";
import { suspendMember } from "#lib/features/members/suspend-member.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import {
  giveRole,
  makeAccount,
  makeCustomer,
  makeGroup,
  makeMember,
  scopeOf,
} from "#tests/support/access-world.ts";
import { auditOf } from "#tests/support/audit.ts";
import { collide } from "#tests/support/collision.ts";

const fresh = useFreshDatabase();

async function house() {
  const customer = await makeCustomer();
  const retail = await makeGroup(customer, "Retail");
  const academy = await makeGroup(customer, "Academy");
  return { customer, retail, academy, owner: await scopeOf(customer.ownerId, customer.groupId) };
}

const membershipOf = async (scope: Parameters<typeof getMember>[0], memberId: string, place = 0) =>
  (await getMember(scope, memberId)).roles[place]?.id ?? "";

describe("the list of members", () => {
  test("shows who may sign in here or below, once each, with every role they have there", async () => {
    const { customer, retail, academy, owner } = await house();
    const { id, email } = await makeMember(customer, "admin", retail, "Lena Bergström");
    await giveRole(customer, id, "viewer", academy);

    const { rows, total } = await listMembers(owner, "", null);
    expect(total).toBe(2);
    expect(
      rows.map(({ name, roles }) => [name, roles.map(({ role, groupName }) => `${role} in ${groupName}`)]),
    ).toEqual([
      ["Lena Bergström", ["viewer in Academy", "admin in Retail"]],
      ["Olu Owner", ["owner in Aldermoor Group"]],
    ]);
    expect(rows[0]).toMatchObject({ id, email, lastSeenAt: null });
  });

  test("shows a delegated admin only those of their own branch, and only the roles given there", async () => {
    const { customer, retail, academy } = await house();
    const { id, scope } = await makeMember(customer, "admin", retail, "Paula Haas");
    await giveRole(customer, id, "viewer", academy);
    await makeMember(customer, "viewer", academy, "Amara Okafor");

    const { rows, total } = await listMembers(scope, "", null);
    expect([total, rows.map(({ name, roles }) => [name, roles.length])]).toEqual([1, [["Paula Haas", 1]]]);
  });

  test.each([
    ["the beginning of a name", "pau", ["Paula Haas"]],
    ["the beginning of a family name", "haa", ["Paula Haas"]],
    ["the beginning of an address", "amara.oka", ["Amara Okafor"]],
    ["two words", "aldermoor paula", ["Paula Haas"]],
    ["the middle of a word, which finds nothing", "aula", []],
    ["a role", "role:admin", ["Paula Haas"]],
    ["a group", "group:academy", ["Amara Okafor"]],
    ["a group that does not exist", "group:nowhere", []],
    ["who is suspended", "suspended:yes", ["Amara Okafor"]],
    ["who is not suspended, with a role", "suspended:no role:viewer", []],
  ])("finds by %s", async (_what, typed, expected) => {
    const { customer, retail, academy, owner } = await house();
    await makeMember(customer, "admin", retail, "Paula Haas");
    const { id } = await makeMember(customer, "viewer", academy, "Amara Okafor");
    await suspendMember(owner, { memberId: id });
    const { rows, total } = await listMembers(owner, typed, null);
    expect([rows.map(({ name }) => name), total]).toEqual([expected, expected.length]);
  });

  test("names filter words that mean nothing here", async () => {
    const { owner } = await house();
    expect(await listMembers(owner, "role:boss color:red", null)).toMatchObject({
      unknown: ["color:red", "role:boss"],
    });
  });

  test("is walked page by page, every member once, also where names are equal", async () => {
    const { customer, owner } = await house();
    for (let number = 0; number < 101; number++)
      await giveRole(customer, (await makeAccount(`Same Name ${number % 2}`)).id, "viewer");
    const first = await listMembers(owner, "", null);
    const second = await listMembers(owner, "", { after: first.next ?? "" });
    const third = await listMembers(owner, "", { after: second.next ?? "" });
    const all = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
    expect([all.length, new Set(all).size, first.total, third.next]).toEqual([102, 102, 102, null]);
    const back = await listMembers(owner, "", { before: third.previous ?? "" });
    expect(back.rows).toEqual(second.rows);
  });
});

describe("changing a role", () => {
  test("holds from the next request on, and is recorded with before and after", async () => {
    const { customer, retail, owner } = await house();
    const { id } = await makeMember(customer, "viewer", retail);
    await changeRole(owner, { membershipId: await membershipOf(owner, id), role: "operator" });
    expect((await findStanding(id, retail))?.role).toBe("operator");
    expect(await auditOf(customer, "member.role-changed", id)).toMatchObject([
      { before: { role: "viewer", group: "Retail" }, after: { role: "operator" }, groupId: retail },
    ]);
  });

  test.each([
    ["make someone an owner", "viewer", "owner"],
    ["make an owner less", "owner", "viewer"],
  ] as const)("an admin may not %s", async (_what, from, to) => {
    const { customer } = await house();
    const { scope } = await makeMember(customer, "admin");
    const { id } = await makeMember(customer, from);
    const change = { membershipId: await membershipOf(scope, id), role: to };
    await expect(changeRole(scope, change)).rejects.toMatchObject({ reason: "may-not-grant" });
    expect((await findStanding(id, customer.groupId))?.role).toBe(from);
  });

  test("of someone in a branch that is not one's own finds nobody", async () => {
    const { customer, retail, academy, owner } = await house();
    const { scope } = await makeMember(customer, "admin", retail);
    const { id } = await makeMember(customer, "viewer", academy);
    const change = { membershipId: await membershipOf(owner, id), role: "admin" } as const;
    await expect(changeRole(scope, change)).rejects.toMatchObject({ reason: "not-found" });
  });
});

describe("the last owner", () => {
  test.each([
    ["be suspended", (scope, memberId) => suspendMember(scope, { memberId })],
    ["be removed", (scope, memberId) => removeMember(scope, { memberId })],
    [
      "lose the role",
      async (scope, memberId) => endRole(scope, { membershipId: await membershipOf(scope, memberId) }),
    ],
    [
      "become an admin",
      async (scope, memberId) =>
        changeRole(scope, { membershipId: await membershipOf(scope, memberId), role: "admin" }),
    ],
  ] satisfies [string, (scope: Awaited<ReturnType<typeof scopeOf>>, memberId: string) => Promise<void>][])(
    "cannot %s",
    async (_what, attempt) => {
      const { customer, retail, owner } = await house();
      const second = await makeMember(customer, "owner");
      await suspendMember(owner, { memberId: second.id });
      await makeMember(customer, "owner", retail);
      await expect(attempt(second.scope, customer.ownerId)).rejects.toMatchObject({ reason: "last-owner" });
      expect((await findStanding(customer.ownerId, customer.groupId))?.role).toBe("owner");
    },
  );

  test("stays when two owners remove each other at once", async () => {
    const { customer, owner } = await house();
    const second = await makeMember(customer, "owner");
    const verdicts = await collide(fresh.superuserUrl, `select 1 from "Membership" for update`, [
      () => removeMember(owner, { memberId: second.id }),
      () => removeMember(second.scope, { memberId: customer.ownerId }),
    ]);
    expect(verdicts.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const left = [
      await findStanding(customer.ownerId, customer.groupId),
      await findStanding(second.id, customer.groupId),
    ];
    expect(left.filter((standing) => standing?.role === "owner")).toHaveLength(1);
  });

  test("may leave once there is another", async () => {
    const { customer, owner } = await house();
    await makeMember(customer, "owner");
    await removeMember(owner, { memberId: customer.ownerId });
    expect(await findStanding(customer.ownerId, customer.groupId)).toBeNull();
  });
});

describe("suspending a member", () => {
  test("makes them a stranger at once, until somebody resumes them; both are recorded", async () => {
    const { customer, retail, owner } = await house();
    const { id } = await makeMember(customer, "admin", retail, "Jo Lindqvist");
    await suspendMember(owner, { memberId: id });
    expect(await findStanding(id, retail)).toBeNull();
    expect((await getMember(owner, id)).roles).toMatchObject([{ suspendedBy: "Olu Owner", role: "admin" }]);

    await resumeMember(owner, { memberId: id });
    expect((await findStanding(id, retail))?.role).toBe("admin");
    expect(await auditOf(customer, "member.suspended", id)).toHaveLength(1);
    expect(await auditOf(customer, "member.resumed", id)).toHaveLength(1);
  });

  test("leaves alone what they may do in branches out of reach", async () => {
    const { customer, retail, academy } = await house();
    const { scope } = await makeMember(customer, "admin", retail);
    const { id } = await makeMember(customer, "operator", retail);
    await giveRole(customer, id, "viewer", academy);
    await suspendMember(scope, { memberId: id });
    expect([await findStanding(id, retail), (await findStanding(id, academy))?.role]).toEqual([
      null,
      "viewer",
    ]);
  });

  test("is not for oneself, nor for someone above", async () => {
    const { customer } = await house();
    const { id, scope } = await makeMember(customer, "admin");
    await expect(suspendMember(scope, { memberId: id })).rejects.toMatchObject({ reason: "member-yourself" });
    await expect(suspendMember(scope, { memberId: customer.ownerId })).rejects.toMatchObject({
      reason: "may-not-grant",
    });
    await expect(removeMember(scope, { memberId: customer.ownerId })).rejects.toMatchObject({
      reason: "may-not-grant",
    });
  });
});

describe("taking access away", () => {
  test("one role at a time leaves the others", async () => {
    const { customer, retail, academy, owner } = await house();
    const { id } = await makeMember(customer, "admin", retail);
    await giveRole(customer, id, "viewer", academy);
    const { roles } = await getMember(owner, id);
    await endRole(owner, { membershipId: roles.find(({ groupId }) => groupId === retail)?.id ?? "" });
    expect([await findStanding(id, retail), (await findStanding(id, academy))?.role]).toEqual([
      null,
      "viewer",
    ]);
    expect(await auditOf(customer, "member.role-ended", id)).toMatchObject([
      { before: { role: "admin", group: "Retail" } },
    ]);
  });

  test("whole ends every role in reach, and the member is not found any longer", async () => {
    const { customer, retail, academy, owner } = await house();
    const { id } = await makeMember(customer, "admin", retail);
    await giveRole(customer, id, "viewer", academy);
    await removeMember(owner, { memberId: id });
    await expect(getMember(owner, id)).rejects.toMatchObject({ reason: "not-found" });
    expect(await auditOf(customer, "member.removed", id)).toMatchObject([
      { before: { roles: expect.arrayContaining(["admin", "viewer"]) } },
    ]);
  });
});
