import { describe, expect, test } from "vitest";
import * as activity from "#lib/data/activity.ts";
import { transaction } from "#lib/data/transaction.ts";
import { listMembers } from "#lib/features/holder-groups/queries.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, systemAt } from "#tests/support/access-world.ts";
import { peopleIn } from "#tests/support/inventory-world.ts";
import { makeDirectory } from "#tests/support/scim-world.ts";

useFreshDatabase();

const CORE = "urn:ietf:params:scim:schemas:core:2.0";
const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const PATCH = ["urn:ietf:params:scim:api:messages:2.0:PatchOp"];

/** A User as Entra ID provisions it with its mappings as they come. */
const ada = {
  schemas: [`${CORE}:User`, ENTERPRISE],
  externalId: "0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef",
  userName: "Ada.Abel@corp.example",
  active: true,
  displayName: "Ada Abel",
  emails: [{ primary: true, type: "work", value: "ada.abel@corp.example" }],
  meta: { resourceType: "User" },
  name: { formatted: "Ada Abel", familyName: "Abel", givenName: "Ada" },
  preferredLanguage: "de-DE",
  roles: [],
  title: "Buyer",
  [ENTERPRISE]: { department: "Retail" },
};

async function place(settings = {}) {
  const customer = await makeCustomer();
  const scope = await systemAt(customer, customer.groupId);
  return { scope, ...(await makeDirectory(scope, settings)) };
}

const without = {
  schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
  totalResults: 0,
  startIndex: 1,
  itemsPerPage: 0,
  Resources: [],
};

describe("Entra ID", () => {
  test("asks, creates, changes, switches off and on, and deletes a User", async () => {
    const { scope, ask } = await place();
    const byName = `/Users?filter=userName+eq+%22${encodeURIComponent(ada.userName)}%22`;
    const none = await ask("GET", byName);
    expect([none.status, none.type, none.body]).toEqual([200, "application/scim+json", without]);

    const made = await ask("POST", "/Users", ada);
    const id = String(made.body["id"]);
    expect(made.status).toBe(201);
    expect(made.headers.get("location")).toMatch(new RegExp(`/api/scim/v2/Users/${id}$`));
    expect(made.body).toMatchObject({
      schemas: [`${CORE}:User`],
      externalId: ada.externalId,
      userName: ada.userName,
      active: true,
      emails: ada.emails,
      groups: [],
      meta: { resourceType: "User", location: made.headers.get("location") },
    });
    expect(made.body).not.toHaveProperty("title");
    expect(await peopleIn(scope)).toMatchObject([
      {
        id,
        name: "Ada Abel",
        email: "ada.abel@corp.example",
        managedAccount: null,
        language: "de-DE",
        source: "scim",
        leftAt: null,
      },
    ]);
    expect((await ask("GET", byName)).body).toMatchObject({ totalResults: 1, Resources: [{ id }] });

    const moved = await ask("PATCH", `/Users/${id}`, {
      schemas: PATCH,
      Operations: [
        { op: "Replace", path: "displayName", value: "Ada Costa" },
        { op: "Replace", path: 'emails[type eq "work"].value', value: "ada.costa@corp.example" },
        { op: "Add", path: "name.familyName", value: "Costa" },
        { op: "Add", path: `${ENTERPRISE}:department`, value: "Wholesale" },
      ],
    });
    expect([moved.status, moved.body]).toMatchObject([
      200,
      { displayName: "Ada Costa", name: { familyName: "Costa", givenName: "Ada" } },
    ]);
    expect(await peopleIn(scope, ["costa"])).toMatchObject([{ email: "ada.costa@corp.example" }]);

    const off = await ask("PATCH", `/Users/${id}`, {
      schemas: PATCH,
      Operations: [{ op: "Replace", path: "active", value: "False" }],
    });
    expect(off.body).toMatchObject({ active: false });
    expect(await peopleIn(scope)).toMatchObject([{ leftAt: expect.any(Date) }]);
    await ask("PATCH", `/Users/${id}`, {
      schemas: PATCH,
      Operations: [{ op: "Replace", value: { active: "True" } }],
    });
    expect(await peopleIn(scope)).toMatchObject([{ leftAt: null }]);
    const entries = await transaction(scope, (tx) => activity.about(tx, { kind: "person", id }, 20));
    expect(entries.map(({ action, actorName }) => [action, actorName])).toEqual(
      ["person.returned", "person.left", "person.edited", "person.added"].map((action) => [
        action,
        "Entra ID",
      ]),
    );

    expect((await ask("DELETE", `/Users/${id}`)).status).toBe(204);
    const gone = await ask("GET", `/Users/${id}`);
    expect([gone.status, gone.type, gone.body]).toEqual([
      404,
      "application/scim+json",
      { schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"], status: "404", detail: "not-found" },
    ]);
    expect(await peopleIn(scope)).toEqual([]);
  });

  test("keeps a group and its members in step, one by one and many at once", async () => {
    const { scope, ask } = await place();
    const ids: string[] = [];
    for (const name of ["ada", "bo", "cy"]) {
      const { body } = await ask("POST", "/Users", {
        userName: `${name}@corp.example`,
        externalId: name,
        displayName: name,
        active: true,
      });
      ids.push(String(body["id"]));
    }
    const [a, b, c] = ids;
    const made = await ask("POST", "/Groups", {
      schemas: [`${CORE}:Group`],
      externalId: "8aa1a0c0",
      displayName: "Sales",
      members: [],
    });
    const id = String(made.body["id"]);
    expect([made.status, made.body["members"]]).toEqual([201, []]);
    const change = (...Operations: object[]) => ask("PATCH", `/Groups/${id}`, { schemas: PATCH, Operations });
    const names = async () => (await listMembers(scope, id, null)).rows.map(({ name }) => name);

    expect(
      (
        await change({
          op: "Add",
          path: "members",
          value: [
            { $ref: null, value: a },
            { $ref: null, value: b },
          ],
        })
      ).status,
    ).toBe(204);
    expect(await names()).toEqual(["ada", "bo"]);
    await change({ op: "Remove", path: "members", value: [{ $ref: null, value: a }] });
    await change({
      op: "Add",
      path: "members",
      value: [{ value: c }, { value: "6f9d2f0e-0000-4000-8000-000000000000" }],
    });
    expect(await names()).toEqual(["bo", "cy"]);
    await change(
      { op: "Remove", path: `members[value eq "${b}"]` },
      { op: "Replace", path: "displayName", value: "Field sales" },
    );
    expect(await names()).toEqual(["cy"]);

    const found = await ask("GET", `/Groups?excludedAttributes=members&filter=displayName eq "field sales"`);
    expect(found.body).toMatchObject({ totalResults: 1, Resources: [{ id, displayName: "Field sales" }] });
    expect(JSON.stringify(found.body)).not.toContain("members");
    const holds = await ask("GET", `/Groups?filter=id eq "${id}" and members eq "${c}"&attributes=id`);
    expect(holds.body["Resources"]).toEqual([{ schemas: [`${CORE}:Group`], id }]);
    expect((await ask("GET", `/Users/${c}`)).body["groups"]).toMatchObject([
      { value: id, display: "Field sales" },
    ]);
    await change({ op: "Remove", path: "members" });
    expect(await names()).toEqual([]);
    expect((await ask("DELETE", `/Groups/${id}`)).status).toBe(204);
    expect((await ask("GET", "/Groups")).body).toEqual(without);
  });

  test("maps userName to the Managed Apple Account where the directory is set so", async () => {
    const { scope, ask } = await place({ managedAccounts: true });
    await ask("POST", "/Users", { ...ada, emails: [] });
    expect(await peopleIn(scope)).toMatchObject([{ email: null, managedAccount: "Ada.Abel@corp.example" }]);
  });
});
