import { describe, expect, test } from "vitest";
import { transaction } from "#lib/data/transaction.ts";
import * as directories from "#lib/data/scim-directories.ts";
import { editHolderGroup } from "#lib/features/holder-groups/edit-holder-group.ts";
import { editPerson } from "#lib/features/inventory/edit-person.ts";
import { removeDirectory } from "#lib/features/scim/remove-directory.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, systemAt } from "#tests/support/access-world.ts";
import { makePerson, peopleIn } from "#tests/support/inventory-world.ts";
import type { scim } from "#tests/support/scim-world.ts";
import { makeDirectory } from "#tests/support/scim-world.ts";

useFreshDatabase();

const bo = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
  userName: "bo@corp.example",
  name: { givenName: "Bo", familyName: "Brandt" },
  emails: [{ primary: true, value: "bo@corp.example", type: "work" }],
  displayName: "Bo Brandt",
  locale: "en-US",
  externalId: "00ujl29u0le5T6Aj10h7",
  groups: [],
  password: "1mz050nq",
  active: true,
};

async function place(settings = {}) {
  const customer = await makeCustomer();
  const scope = await systemAt(customer, customer.groupId);
  return { customer, scope, ...(await makeDirectory(scope, { name: "Okta", ...settings })) };
}

const told = ({ status, body }: Awaited<ReturnType<typeof scim>>) => [
  status,
  body["scimType"] ?? null,
  body["detail"],
];

describe("Okta", () => {
  test("reads the first page, creates, puts the whole User, and switches it off", async () => {
    const { scope, ask } = await place();
    expect((await ask("GET", "/Users?startIndex=1&count=2")).body).toMatchObject({
      totalResults: 0,
      itemsPerPage: 0,
    });
    const made = await ask("POST", "/Users", bo);
    const id = String(made.body["id"]);
    expect(JSON.stringify(made.body)).not.toContain(bo.password);
    const { displayName: _left, ...less } = bo;
    const put = await ask("PUT", `/Users/${id}`, {
      ...less,
      id,
      name: { givenName: "Bo", familyName: "Costa" },
      meta: { resourceType: "User" },
    });
    expect([put.status, put.body["displayName"]]).toEqual([200, undefined]);
    expect(await peopleIn(scope)).toMatchObject([{ name: "Bo Costa", language: "en-US" }]);
    await ask("PATCH", `/Users/${id}`, {
      schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
      Operations: [{ op: "replace", value: { active: false } }],
    });
    expect(await peopleIn(scope)).toMatchObject([{ leftAt: expect.any(Date), source: "scim" }]);
  });

  test("pushes a group, and puts the whole of it", async () => {
    const { ask } = await place();
    const ids = [];
    for (const name of ["a", "b", "c"])
      ids.push((await ask("POST", "/Users", { userName: `${name}@corp.example` })).body["id"]);
    const made = await ask("POST", "/Groups", {
      displayName: "Everyone",
      members: [{ value: ids[0], display: "a@corp.example" }],
    });
    const group = `/Groups/${String(made.body["id"])}`;
    const put = await ask("PUT", group, {
      displayName: "All",
      members: ids.slice(1).map((value) => ({ value })),
    });
    expect([put.status, put.body]).toMatchObject([
      200,
      { displayName: "All", members: [{ value: ids[1] }, { value: ids[2] }] },
    ]);
    await ask("PATCH", group, {
      Operations: [{ op: "replace", path: "members", value: [{ value: ids[0] }] }],
    });
    await ask("PATCH", group, {
      Operations: [{ op: "replace", value: { id: made.body["id"], displayName: "Most" } }],
    });
    expect((await ask("GET", group)).body).toMatchObject({
      displayName: "Most",
      members: [{ value: ids[0] }],
    });
    expect(told(await ask("POST", "/Groups", { displayName: "MOST" }))).toEqual([
      409,
      "uniqueness",
      "name-taken",
    ]);
  });
});

describe("whoever is here already", () => {
  test("is left to who keeps them, unless the directory may take them over", async () => {
    const { scope, ask, id } = await place();
    const person = await makePerson(scope, { name: "Bo", email: "BO@corp.example", source: "csv" });
    expect(told(await ask("POST", "/Users", bo))).toEqual([409, "uniqueness", "person-kept-elsewhere"]);
    expect(await peopleIn(scope)).toMatchObject([{ id: person, name: "Bo", source: "csv" }]);
    expect(await transaction(scope, (tx) => directories.get(tx, id))).toMatchObject({
      problem: "person-kept-elsewhere",
      people: 0,
    });

    const other = await makeDirectory(scope, { name: "May adopt", adopts: true });
    const taken = await other.ask("POST", "/Users", bo);
    expect([taken.status, taken.body["id"]]).toEqual([201, person]);
    expect(await peopleIn(scope)).toMatchObject([{ id: person, name: "Bo Brandt", source: "scim" }]);
    expect(told(await other.ask("POST", "/Users", { ...bo, userName: "other", externalId: "2" }))).toEqual([
      409,
      "uniqueness",
      "person-kept-elsewhere",
    ]);
  });

  test("is adopted by their Managed Apple Account where Apple alone told of them", async () => {
    const { scope, ask } = await place({ managedAccounts: true });
    const person = await makePerson(scope, {
      email: null,
      managedAccount: "bo@corp.example",
      source: "apple",
    });
    expect((await ask("POST", "/Users", bo)).body["id"]).toBe(person);
  });

  test("is changed at the directory alone, until it is removed", async () => {
    const { scope, ask, id } = await place();
    const personId = String((await ask("POST", "/Users", bo)).body["id"]);
    const group = String((await ask("POST", "/Groups", { displayName: "Sales" })).body["id"]);
    const input = {
      personId,
      groupId: scope.groupId,
      name: "Bob",
      email: "bo@corp.example",
      managedAccount: null,
    };
    await expect(editPerson(scope, input)).rejects.toMatchObject({ reason: "kept-by-directory" });
    await expect(
      editHolderGroup(scope, { holderGroupId: group, name: "X", rule: null }),
    ).rejects.toMatchObject({
      reason: "kept-by-directory",
      facts: { name: "Okta" },
    });
    await removeDirectory(scope, { id });
    await editPerson(scope, input);
    expect(await peopleIn(scope)).toMatchObject([{ name: "Bob", source: "console" }]);
    expect((await ask("GET", "/Users")).status).toBe(401);
  });
});
