import { describe, expect, test } from "vitest";
import { db } from "#lib/data/client.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Rule, RuleTerm } from "#lib/domain/holder-groups/rule.ts";
import { addMembers, removeMembers } from "#lib/features/holder-groups/change-members.ts";
import { createHolderGroup } from "#lib/features/holder-groups/create-holder-group.ts";
import { editHolderGroup } from "#lib/features/holder-groups/edit-holder-group.ts";
import {
  listHolderGroups,
  listMembers,
  previewRule,
  viewHolderGroup,
} from "#lib/features/holder-groups/queries.ts";
import { removeHolderGroup } from "#lib/features/holder-groups/remove-holder-group.ts";
import { tagHolders } from "#lib/features/holder-groups/tag-holders.ts";
import { listDevices, listPeople } from "#lib/features/inventory/queries.ts";
import { removeDevice } from "#lib/features/inventory/remove-device.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, makeGroup, systemAt, type TestScope } from "#tests/support/access-world.ts";
import { makeDevice, makePerson } from "#tests/support/inventory-world.ts";

useFreshDatabase();

async function place() {
  const customer = await makeCustomer();
  const [berlin, lagos] = [await makeGroup(customer, "Berlin"), await makeGroup(customer, "Lagos")];
  const scope = await systemAt(customer, customer.groupId);
  return { customer, berlin, lagos, scope };
}

const all = (...terms: RuleTerm[]): Rule => ({ match: "all", terms });
const term = (field: RuleTerm["field"], op: RuleTerm["op"], value: string): RuleTerm => ({
  field,
  op,
  value,
});

const makerIn = (scope: TestScope) => (name: string, rule: Rule | null) =>
  createHolderGroup(scope, { groupId: scope.groupId, kind: "device", name, rule });

/** The names that a rule gathers, checked against its count. */
async function gathered(scope: TestScope, kind: "device" | "person", rule: Rule): Promise<string[]> {
  const { count, names } = await previewRule(scope, { groupId: scope.groupId, kind, rule });
  expect(count).toBe(names.length);
  return names;
}

describe("a rule", () => {
  test("gathers devices by what they are, and says who that is before it is kept", async () => {
    const { scope, berlin } = await place();
    await makeDevice(scope, { name: "A", platform: "ios", osVersion: "17.10", source: "csv" });
    await makeDevice(scope, { name: "B", platform: "ios", osVersion: "17.9.9", enrollment: "user" });
    const c = await makeDevice(scope, { name: "C", platform: "macos", osVersion: "26", groupId: berlin });
    await makeDevice(scope, { name: "D", platform: "macos", osVersion: null, model: "MacBook Air" });
    await makeDevice(scope, { name: "E", platform: "tvos", osVersion: "eighteen" });
    await tagHolders(scope, { kind: "device", ids: [c], add: ["kiosk"], remove: [] });

    const asked: [RuleTerm, string[]][] = [
      [term("platform", "is", "ios"), ["A", "B"]],
      [term("platform", "not", "ios"), ["C", "D", "E"]],
      [term("version", "at-least", "17.10"), ["A", "C"]],
      [term("version", "below", "17.10"), ["B"]],
      [term("version", "is", "26.0.0"), ["C"]],
      [term("model", "begins", "macbook"), ["D"]],
      [term("enrollment", "is", "user"), ["B"]],
      [term("source", "is", "csv"), ["A"]],
      [term("group", "is", berlin), ["C"]],
      [term("group", "not", berlin), ["A", "B", "D", "E"]],
      [term("tag", "is", "kiosk"), ["C"]],
      [term("tag", "not", "kiosk"), ["A", "B", "D", "E"]],
      [term("name", "contains", "a"), ["A"]],
    ];
    for (const [one, names] of asked)
      expect([one, await gathered(scope, "device", all(one))]).toEqual([one, names]);
    const [ios, mac] = [term("platform", "is", "ios"), term("platform", "is", "macos")];
    const old = term("version", "below", "18");
    expect(await gathered(scope, "device", all(ios, old))).toEqual(["A", "B"]);
    expect(await gathered(scope, "device", all(mac, old))).toEqual([]);
    expect(await gathered(scope, "device", { match: "any", terms: [mac, old] })).toEqual([
      "A",
      "B",
      "C",
      "D",
    ]);
  });

  test("gathers people by language, by the domain of their address and by other groups", async () => {
    const { scope } = await place();
    const ada = await makePerson(scope, { name: "Ada", email: "ada@Corp.example" });
    await makePerson(scope, { name: "Bo", email: null, managedAccount: "bo@corp.example" });
    const cy = await makePerson(scope, { name: "Cy", email: "cy@deep.corp.example" });
    await transaction(scope, (tx) =>
      db(tx).person.updateMany({ where: { customerId: tx.customerId, id: cy }, data: { language: "de-CH" } }),
    );
    const sales = { groupId: scope.groupId, kind: "person", name: "Sales", rule: null } as const;
    const list = await createHolderGroup(scope, sales);
    await addMembers(scope, { holderGroupId: list, ids: [ada] });
    expect(await gathered(scope, "person", all(term("domain", "is", "corp.example")))).toEqual(["Ada"]);
    expect(await gathered(scope, "person", all(term("language", "is", "de")))).toEqual(["Cy"]);
    expect(await gathered(scope, "person", all(term("language", "not", "de-CH")))).toEqual(["Ada", "Bo"]);
    expect(await gathered(scope, "person", all(term("in", "is", list)))).toEqual(["Ada"]);
    expect(await gathered(scope, "person", all(term("in", "not", list)))).toEqual(["Bo", "Cy"]);
  });

  test("counts anew with each look, and nobody outside its organization group", async () => {
    const { scope, berlin, lagos, customer } = await place();
    const rule = all(term("platform", "is", "ipados"));
    const id = await createHolderGroup(scope, { groupId: berlin, kind: "device", name: "iPads", rule });
    const counts = async () =>
      (await listHolderGroups(scope, "device", null)).rows.map(({ name, members }) => [name, members]);
    await makeDevice(scope, { groupId: lagos });
    expect(await counts()).toEqual([["iPads", 0]]);
    await makeDevice(scope, { groupId: berlin, name: "Till 7" });
    expect(await counts()).toEqual([["iPads", 1]]);
    expect((await listMembers(scope, id, null)).rows).toMatchObject([{ kind: "device", name: "Till 7" }]);

    await editHolderGroup(scope, {
      holderGroupId: id,
      name: "Macs",
      rule: all(term("platform", "is", "macos")),
    });
    expect(await counts()).toEqual([["Macs", 0]]);
    const [inBerlin, inLagos] = [await systemAt(customer, berlin), await systemAt(customer, lagos)];
    expect((await viewHolderGroup(inBerlin, id))?.group.name).toBe("Macs");
    expect(await viewHolderGroup(inLagos, id)).toBeNull();
  });

  test("that names a group of the other kind, one with a rule, or one that is out of reach is refused", async () => {
    const { scope, berlin, lagos, customer } = await place();
    const inLagos = await systemAt(customer, lagos);
    const make = (kind: "device" | "person", name: string, rule: Rule | null) =>
      createHolderGroup(scope, { groupId: berlin, kind, name, rule });
    const [people_, smart] = [
      await make("person", "A", null),
      await make("device", "B", all(term("name", "is", "x"))),
    ];
    const devices_ = await make("device", "C", null);
    for (const value of [people_, smart])
      await expect(make("device", "D", all(term("in", "is", value)))).rejects.toMatchObject({
        reason: "rule-names-unknown-group",
      });
    const fields = { groupId: lagos, kind: "device", name: "E" } as const;
    for (const one of [term("in", "is", devices_), term("group", "is", berlin)])
      await expect(createHolderGroup(inLagos, { ...fields, rule: all(one) })).rejects.toMatchObject({
        reason: "rule-names-unknown-group",
      });
  });
});

describe("a list", () => {
  test("takes what was ticked or what a filter matches, pages by name, and lets go again", async () => {
    const { scope } = await place();
    const ids = [];
    for (let at = 100; at < 160; at++) ids.push(await makeDevice(scope, { name: `Till ${at}` }));
    await makeDevice(scope, { name: "Kiosk" });
    const id = await makerIn(scope)("Tills", null);
    expect(await addMembers(scope, { holderGroupId: id, ids: ids.slice(0, 3) })).toMatchObject({
      changed: 3,
    });
    expect(await addMembers(scope, { holderGroupId: id, ids: [], matching: "till" })).toMatchObject({
      changed: 57,
    });
    const first = await listMembers(scope, id, null);
    const second = await listMembers(scope, id, { after: first.next ?? "" });
    expect([first.rows.length, second.rows.map(({ name }) => name).at(-1), second.next]).toEqual([
      50,
      "Till 159",
      null,
    ]);
    expect(await removeMembers(scope, { holderGroupId: id, ids: ids.slice(0, 4) })).toMatchObject({
      changed: 4,
    });
    await removeDevice(scope, { deviceId: String(ids[10]) });
    expect((await viewHolderGroup(scope, id))?.group.members).toBe(55);
  });

  test("is a word of the filter of devices, and so are tags", async () => {
    const { scope } = await place();
    const [a, b, c] = [
      await makeDevice(scope, { name: "A" }),
      await makeDevice(scope, { name: "B" }),
      await makeDevice(scope, { name: "C" }),
    ];
    const make = makerIn(scope);
    const list = await make("Front desks", null);
    await make("Called C", all(term("name", "is", "C")));
    await addMembers(scope, { holderGroupId: list, ids: [a, b] });
    await tagHolders(scope, { kind: "device", ids: [b, c], add: ["spare"], remove: [] });
    const found = async (typed: string) => {
      const { rows, total, unknown } = await listDevices(scope, {
        typed,
        sort: "name",
        descending: false,
        walk: null,
      });
      expect(total?.count).toBe(rows.length);
      return [...rows.map(({ name }) => name), ...unknown];
    };
    expect(await found('in:"front desks"')).toEqual(["A", "B"]);
    expect(await found('in:"front desks" in:"Called C"')).toEqual(["A", "B", "C"]);
    expect(await found('-in:"Front desks"')).toEqual(["C"]);
    expect(await found('in:"Front desks" tag:Spare')).toEqual(["B"]);
    expect(await found("-tag:spare")).toEqual(["A"]);
    expect(await found("in:Nowhere")).toEqual(["A", "B", "C", "in:Nowhere"]);
    await tagHolders(scope, { kind: "device", ids: [], matching: "tag:spare", add: [], remove: ["spare"] });
    expect(await found("tag:spare")).toEqual([]);
    expect(
      (await listPeople(scope, { typed: 'in:"Front desks"', sort: "", descending: false, walk: null }))
        .unknown,
    ).toHaveLength(1);
  });

  test("of devices takes no people, and none from outside its reach", async () => {
    const { scope, berlin, lagos, customer } = await place();
    const id = await createHolderGroup(scope, { groupId: berlin, kind: "device", name: "Tills", rule: null });
    const [person, elsewhere] = [await makePerson(scope), await makeDevice(scope, { groupId: lagos })];
    const inBerlin = await systemAt(customer, berlin);
    expect(await addMembers(inBerlin, { holderGroupId: id, ids: [person, elsewhere] })).toMatchObject({
      changed: 0,
    });
    await expect(
      addMembers(await systemAt(customer, lagos), { holderGroupId: id, ids: [elsewhere] }),
    ).rejects.toMatchObject({ reason: "not-found" });
  });

  test("that a rule asks for is not removed, and a rule takes nobody by hand", async () => {
    const { scope } = await place();
    const make = makerIn(scope);
    const list = await make("Tills", null);
    const smart = await make("Not tills", all(term("in", "not", list)));
    await expect(removeHolderGroup(scope, { holderGroupId: list })).rejects.toMatchObject({
      reason: "holder-group-in-use",
      facts: { name: "Not tills", more: 0 },
    });
    await expect(addMembers(scope, { holderGroupId: smart, ids: [] })).rejects.toMatchObject({
      reason: "group-by-rule",
    });
    await expect(make("tills", null)).rejects.toMatchObject({ reason: "name-taken" });
    await expect(
      editHolderGroup(scope, { holderGroupId: smart, name: "X", rule: null }),
    ).rejects.toMatchObject({
      reason: "group-stays-what-it-is",
    });
    await removeHolderGroup(scope, { holderGroupId: smart });
    await removeHolderGroup(scope, { holderGroupId: list });
    expect((await listHolderGroups(scope, "device", null)).rows).toEqual([]);
  });
});
