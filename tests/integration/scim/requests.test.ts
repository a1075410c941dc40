import { describe, expect, test } from "vitest";
import { replaceDirectoryToken } from "#lib/features/scim/replace-token.ts";
import { revokeDirectoryToken } from "#lib/features/scim/revoke-token.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, makeGroup, systemAt } from "#tests/support/access-world.ts";
import { peopleIn } from "#tests/support/inventory-world.ts";
import { makeDirectory, scim } from "#tests/support/scim-world.ts";

const held = useFreshDatabase();

const ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
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

describe("a request", () => {
  test.each([
    [
      "a filter by what nobody knows",
      "GET",
      '/Users?filter=nickName eq "x"',
      undefined,
      [400, "invalidFilter", "scim-filter"],
    ],
    [
      "a filter in other words",
      "GET",
      '/Groups?filter=displayName sw "x"',
      undefined,
      [400, "invalidFilter", "scim-filter"],
    ],
    ["a body that is no JSON", "POST", "/Users", "{", [400, "invalidSyntax", "body-not-json"]],
    ["no userName", "POST", "/Users", {}, [400, "invalidValue", "scim-value"]],
    [
      "nothing that tells who it is",
      "POST",
      "/Users",
      { userName: "bo" },
      [400, "invalidValue", "person-unidentified"],
    ],
    ["no displayName", "POST", "/Groups", {}, [400, "invalidValue", "scim-value"]],
    ["an id that is none", "GET", "/Groups/7", undefined, [404, null, "not-found"]],
    ["an endpoint that is none", "GET", "/Bulk", undefined, [404, null, "not-found"]],
    ["a method that is none here", "PUT", "/Users", bo, [405, null, "method-not-allowed"]],
  ])("with %s is refused as RFC 7644 says", async (_what, method, path, body, expected) => {
    const { ask } = await place();
    const answered = await ask(method, path, body);
    expect([answered.type, answered.body["schemas"], answered.body["status"]]).toEqual([
      "application/scim+json",
      [ERROR],
      String(expected[0]),
    ]);
    expect(told(answered)).toEqual(expected);
  });

  test("with a userName or an id that another User has is refused", async () => {
    const { ask } = await place();
    const { body } = await ask("POST", "/Users", bo);
    await ask("POST", "/Users", { ...bo, userName: "cy@corp.example", externalId: "c", emails: [] });
    for (const one of [
      { ...bo, externalId: "x" },
      { ...bo, userName: "x@corp.example" },
    ])
      expect(told(await ask("POST", "/Users", one))).toEqual([409, "uniqueness", "directory-user-taken"]);
    expect(
      told(await ask("PUT", `/Users/${String(body["id"])}`, { ...bo, userName: "CY@corp.example" })),
    ).toEqual([409, "uniqueness", "directory-user-taken"]);
    const bad = { Operations: [{ op: "replace", path: "emails[", value: "x" }] };
    expect(told(await ask("PATCH", `/Users/${String(body["id"])}`, bad))).toEqual([
      400,
      "invalidPath",
      "scim-path",
    ]);
  });

  test("with a token of nobody, a revoked one or one that was replaced is unknown", async () => {
    const { scope, id, secret } = await place();
    const status = async (token: string) => (await scim(token, "GET", "/Users")).status;
    const { secret: next } = await replaceDirectoryToken(scope, { id });
    expect([await status(secret), await status(next), await status("qms_x"), await status("")]).toEqual([
      401, 200, 401, 401,
    ]);
    await revokeDirectoryToken(scope, { id });
    const refused = await scim(next, "GET", "/Users");
    expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([
      401,
      expect.stringContaining("invalid_token"),
    ]);
  });

  test("sees and changes nothing of another directory, nor of the group next door", async () => {
    const { customer, ask } = await place();
    const [berlin, lagos] = [await makeGroup(customer, "Berlin"), await makeGroup(customer, "Lagos")];
    const [inBerlin, inLagos] = [await systemAt(customer, berlin), await systemAt(customer, lagos)];
    const [one, next] = [await makeDirectory(inBerlin), await makeDirectory(inLagos, { adopts: true })];
    const id = String((await one.ask("POST", "/Users", bo)).body["id"]);
    const group = String(
      (await one.ask("POST", "/Groups", { displayName: "Sales", members: [{ value: id }] })).body["id"],
    );
    for (const stranger of [ask, next.ask]) {
      for (const path of [`/Users/${id}`, `/Groups/${group}`])
        for (const method of ["GET", "DELETE"]) expect((await stranger(method, path)).status).toBe(404);
      expect((await stranger("PUT", `/Users/${id}`, bo)).status).toBe(404);
      expect(
        (await stranger("PATCH", `/Groups/${group}`, { Operations: [{ op: "remove", path: "members" }] }))
          .status,
      ).toBe(404);
      expect((await stranger("GET", "/Users")).body["totalResults"]).toBe(0);
      expect(told(await stranger("POST", "/Users", bo))).toMatchObject([
        409,
        "uniqueness",
        expect.stringMatching(/^person-/),
      ]);
    }
    expect((await one.ask("GET", `/Groups/${group}`)).body["members"]).toMatchObject([{ value: id }]);
    expect(await peopleIn(inBerlin)).toMatchObject([{ id, groupId: berlin }]);
  });

  test("walks 10,000 Users page by page and meets each once", async () => {
    const { scope, ask, id } = await place();
    const { withConnection } = await import("#scripts/database/connection.ts");
    await withConnection(held.superuserUrl, async (client) => {
      await client.query(
        `with p as (
           insert into "Person" ("customerId", "groupId", "name", "nameKey", "email", "emailKey", "source", "createdAt", "updatedAt")
           select $1, $2, 'P' || i, 'p' || i, 'p' || i || '@corp.example', 'p' || i || '@corp.example', 'scim', now(), now()
           from generate_series(1, 10000) i returning "id", "email"
         )
         insert into "DirectoryUser" ("customerId", "directoryId", "personId", "userName", "userNameKey", "active", "attributes", "createdAt", "updatedAt")
         select $1, $3, "id", "email", "email", true, '{"name":{},"emails":[],"displayName":null,"preferredLanguage":null,"locale":null}', now(), now() from p`,
        [scope.customerId, scope.groupId, id],
      );
    });
    const seen = new Set<string>();
    let pages = 0;
    for (let startIndex = 1; startIndex <= 10_000; startIndex += 200, pages++) {
      const { body } = await ask("GET", `/Users?startIndex=${startIndex}&count=1000&attributes=userName`);
      expect(body).toMatchObject({ totalResults: 10_000, startIndex, itemsPerPage: 200 });
      for (const { userName } of body["Resources"] as { userName: string }[]) seen.add(userName);
    }
    expect([pages, seen.size]).toEqual([50, 10_000]);
    expect((await ask("GET", "/Users?startIndex=10001")).body).toMatchObject({
      itemsPerPage: 0,
      Resources: [],
    });
    expect((await ask("GET", '/Users?filter=userName eq "P9999@corp.example"&count=0')).body).toMatchObject({
      totalResults: 1,
      Resources: [],
    });
  });

  test("tells what is supported, and how often may be asked", async () => {
    const { ask } = await place();
    const { body, headers } = await ask("GET", "/ServiceProviderConfig");
    expect(body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
      filter: { supported: true, maxResults: 200 },
    });
    expect(headers.get("ratelimit-limit")).toMatch(/^\d+$/);
    expect((await ask("GET", "/ResourceTypes")).body).toMatchObject({
      totalResults: 2,
      Resources: [{ id: "User" }, { id: "Group" }],
    });
    for (const path of [
      "/Schemas",
      "/Schemas/urn:ietf:params:scim:schemas:core:2.0:User",
      "/ResourceTypes/Group",
    ])
      expect((await ask("GET", path)).status).toBe(200);
  });
});
