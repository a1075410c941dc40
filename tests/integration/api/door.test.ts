import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { Problem } from "#lib/api/problem.ts";
import { serve } from "#lib/api/serve.ts";
import * as apiKeys from "#lib/data/api-keys.ts";
import { disconnect } from "#lib/data/client.ts";
import { transaction } from "#lib/data/transaction.ts";
import { withConnection } from "#scripts/database/connection.ts";
import { type ApiWorld, apiRequest, apiWorld, type IssuedKey } from "#tests/support/api-world.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;
let world: ApiWorld;
let neighbors: ApiWorld;
let key: IssuedKey;

beforeAll(async () => {
  database = await freshDatabase();
  world = await apiWorld("Corp");
  neighbors = await apiWorld("Neighbors");
  key = await world.key("admin");
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

const answer = serve({
  endpoints,
  open: { "/open.json": () => "{}" },
  wording: (reason) => `About ${reason}.`,
});
const ask = (...request: Parameters<typeof apiRequest>) => answer(apiRequest(...request));

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(problem.requestId).toBe(response.headers.get("x-request-id"));
  return problem;
}

const namesOf = async (response: Response) =>
  ((await response.json()) as { data: { name: string }[] }).data.map(({ name }) => name);

describe("the key", () => {
  const inHeader = (authorization: string) => ask("GET", "/groups", { headers: { authorization } });
  const strange = `qm_${"A".repeat(43)}`;

  test("opens its group and those below", async () => {
    expect(await namesOf(await ask("GET", "/groups", { key }))).toEqual(["Berlin", "Corp", "Lagos"]);
    const below = await world.key("viewer", world.berlin);
    expect(await namesOf(await ask("GET", "/groups", { key: below }))).toEqual(["Berlin"]);
  });

  test.each([
    ["no word at all", "", "key-missing"],
    ["another scheme", "Basic cW06cW0=", "key-missing"],
    ["a scheme without a key", "Bearer ", "key-missing"],
    ["a key of another form", "Bearer qm_short", "key-unknown"],
    ["a key that was never made", `Bearer ${strange}`, "key-unknown"],
  ])("%s is 401 and says how to sign in", async (_what, authorization, reason) => {
    const response = await inHeader(authorization);
    expect(await problemOf(response)).toMatchObject({ status: 401, reason });
    expect(response.headers.get("www-authenticate")).toMatch(/^Bearer /);
  });

  test("a revoked one and an expired one are refused in the words of an unknown one", async () => {
    const [revoked, expired] = [await world.key("admin"), await world.key("admin")];
    await transaction(world.scope, (tx) => apiKeys.revoke(tx, revoked.id));
    await withConnection(database.superuserUrl, (client) =>
      client.query(`update "ApiKey" set "expiresAt" = now() - interval '1 s' where "id" = $1`, [expired.id]),
    );
    const unknown = await problemOf(await inHeader(`Bearer ${strange}`));
    for (const old of [revoked, expired])
      expect({
        ...(await problemOf(await ask("GET", "/groups", { key: old }))),
        requestId: unknown.requestId,
      }).toEqual(unknown);
  });

  test("of a role that may not is 403", async () => {
    const viewer = await world.key("viewer");
    const body = { parentId: world.groupId, name: "Oslo" };
    expect(await problemOf(await ask("POST", "/groups", { key: viewer, body }))).toMatchObject({
      status: 403,
      reason: "forbidden",
    });
  });
});

describe("the group of a request", () => {
  test("may be one below the key's", async () => {
    expect(await namesOf(await ask("GET", `/groups?group=${world.lagos}`, { key }))).toEqual(["Lagos"]);
  });

  test("that is another customer's, above, beside, unknown or no id is 404 in the same words", async () => {
    const below = await world.key("admin", world.berlin);
    const unknown = "5b3a63f0-7f6c-4b0e-8d80-0a8a5a0f2b11";
    const answers = [neighbors.groupId, world.groupId, world.lagos, unknown, "12"].map(async (group) => {
      const { requestId: _, ...told } = await problemOf(
        await ask("GET", `/groups?group=${group}`, { key: below }),
      );
      return told;
    });
    const [first, ...others] = await Promise.all(answers);
    expect(first).toMatchObject({ status: 404, reason: "not-found" });
    for (const other of others) expect(other).toEqual(first);
  });
});

test("another customer's id, a neighbor group's, an unknown one and a malformed one are not found alike", async () => {
  const below = await world.key("admin", world.berlin);
  const unknown = "5b3a63f0-7f6c-4b0e-8d80-0a8a5a0f2b11";
  for (const method of ["GET", "DELETE"])
    for (const id of [neighbors.berlin, world.lagos, unknown, "12"])
      expect(await problemOf(await ask(method, `/groups/${id}`, { key: below }))).toMatchObject({
        status: 404,
        reason: "not-found",
      });
});

describe("a request that cannot be carried out", () => {
  test("for a path that is not there is 404, signed in or not", async () => {
    expect(await problemOf(await ask("GET", "/nothing"))).toMatchObject({ status: 404 });
    expect(await problemOf(await answer(new Request("http://localhost/api/v1")))).toMatchObject({
      status: 404,
    });
  });

  test("by a method that is not there is 405 and names those that are", async () => {
    const response = await ask("PUT", "/groups", { key });
    expect(await problemOf(response)).toMatchObject({ status: 405, reason: "method-not-allowed" });
    expect(response.headers.get("allow")).toBe("GET, POST, HEAD, OPTIONS");
  });

  test.each([
    ["half a JSON", "{", 400, "body-not-json"],
    ["an empty body", "", 400, "body-not-json"],
    ["a list where an object belongs", "[]", 422, "invalid"],
    ["wrong types", '{"parentId":7,"name":null}', 422, "invalid"],
    ["more than a megabyte", JSON.stringify({ name: "x".repeat(1024 * 1024) }), 413, "body-too-large"],
  ])("with %s", async (_what, body, status, reason) => {
    expect(await problemOf(await ask("POST", "/groups", { key, body }))).toMatchObject({ status, reason });
  });

  test("as a form is 415", async () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    expect(await problemOf(await ask("POST", "/groups", { key, body: "name=Oslo", headers }))).toMatchObject({
      status: 415,
      reason: "content-type-wrong",
    });
  });

  test("says of each field what is wrong with it, unknown fields among them", async () => {
    const body = { parentId: "top", name: " ", nmae: "Oslo" };
    const { errors } = await problemOf(await ask("POST", "/groups", { key, body }));
    expect(errors?.map(({ field }) => field)).toEqual(["parentId", "name", "nmae"]);
  });

  test("with a filter that does not exist is not answered as if there were none", async () => {
    expect(await problemOf(await ask("GET", "/groups?nmae=Oslo", { key }))).toMatchObject({
      errors: [{ in: "query", field: "nmae" }],
    });
  });
});

describe("an answer", () => {
  test("to HEAD is that to GET without its body", async () => {
    const [head, get] = [await ask("HEAD", "/groups", { key }), await ask("GET", "/groups", { key })];
    expect(head.status).toBe(200);
    expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
    expect(await head.text()).toBe("");
  });

  test("to OPTIONS names the methods", async () => {
    const response = await ask("OPTIONS", `/groups/${world.berlin}`);
    expect(response.status).toBe(204);
    expect(response.headers.get("allow")).toBe("GET, PATCH, DELETE, HEAD, OPTIONS");
  });

  test("that is known already is not sent again, until something changes", async () => {
    const etag = (await ask("GET", `/groups/${world.lagos}`, { key })).headers.get("etag") ?? "";
    const headers = { "if-none-match": etag };
    const again = await ask("GET", `/groups/${world.lagos}`, { key, headers });
    expect([again.status, await again.text()]).toEqual([304, ""]);

    await ask("PATCH", `/groups/${world.lagos}`, { key, body: { name: "Lagos and Abuja" } });
    expect((await ask("GET", `/groups/${world.lagos}`, { key, headers })).status).toBe(200);
    await ask("PATCH", `/groups/${world.lagos}`, { key, body: { name: "Lagos" } });
  });

  test("carries the request's id", async () => {
    const headers = { "x-request-id": "r-17" };
    expect((await ask("GET", "/groups", { key, headers })).headers.get("x-request-id")).toBe("r-17");
  });

  test("may not be kept by anybody between", async () => {
    expect((await ask("GET", "/groups", { key })).headers.get("cache-control")).toBe("private, no-cache");
    expect((await ask("GET", "/groups")).headers.get("cache-control")).toBe("no-store");
  });

  test("that is open needs no key", async () => {
    expect((await ask("GET", "/open.json")).status).toBe(200);
    expect(await problemOf(await ask("POST", "/open.json"))).toMatchObject({ status: 405 });
  });
});

test("what a key does stands in the activity under its name", async () => {
  const body = { parentId: world.groupId, name: "Cairo" };
  const made = await ask("POST", "/groups", { key, body });
  const { id } = (await made.json()) as { id: string };
  expect(made.headers.get("location")).toBe(`/api/v1/groups/${id}`);
  const entries = await withConnection(database.superuserUrl, async (client) => {
    const sql = `select "via", "actorKind", "actorId", "actorName", "requestId" from "AuditEntry" where "targetId" = $1`;
    return (await client.query(sql, [id])).rows;
  });
  expect(entries).toEqual([
    {
      via: "api",
      actorKind: "key",
      actorId: key.id,
      actorName: "A admin's key",
      requestId: made.headers.get("x-request-id"),
    },
  ]);
});
