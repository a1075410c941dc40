import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { serve } from "#lib/api/serve.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { type ApiWorld, apiRequest, apiWorld, type IssuedKey } from "#tests/support/api-world.ts";
import { scim } from "#tests/support/scim-world.ts";

useFreshDatabase();

let world: ApiWorld;
let key: IssuedKey;

beforeEach(async () => {
  world = await apiWorld("Corp");
  key = await world.key("admin");
});

const answer = serve({ endpoints, open: {}, wording: (reason) => reason });
const ask = async (method: string, path: string, body?: unknown) => {
  const response = await answer(apiRequest(method, path, { key, ...(body !== undefined && { body }) }));
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : (JSON.parse(text) as unknown) };
};
const idOf = ({ body }: { body: unknown }) => z.looseObject({ id: z.string() }).parse(body).id;

test("a group is made, filled, looked at, changed and removed", async () => {
  const device = {
    serial: "F4KQ7X2M91",
    name: "Till 1",
    platform: "ios",
    osVersion: "18.2",
    groupId: world.berlin,
  };
  const till = idOf(await ask("POST", "/devices", device));
  const fixed = { groupId: world.groupId, kind: "device", name: "Tills" };
  const made = await ask("POST", "/holder-groups", fixed);
  const id = idOf(made);
  expect(made).toMatchObject({ status: 201, body: { name: "Tills", rule: null, members: 0, usedIn: [] } });
  expect(await ask("POST", `/holder-groups/${id}/members/add`, { matching: "till" })).toEqual({
    status: 200,
    body: { changed: 1 },
  });
  expect(await ask("GET", `/holder-groups/${id}/members`)).toMatchObject({
    body: { data: [{ id: till, kind: "device", serial: "F4KQ7X2M91" }] },
  });

  expect(await ask("GET", `/devices/${till}/groups`)).toEqual({
    status: 200,
    body: { groups: [{ id, name: "Tills", smart: false }], tags: [] },
  });
  const rule = {
    match: "all",
    terms: [
      { field: "in", op: "not", value: id },
      { field: "version", op: "below", value: "18.10" },
    ],
  };
  expect(
    await ask("POST", "/holder-groups/preview", { groupId: world.groupId, kind: "device", rule }),
  ).toEqual({ status: 200, body: { count: 0, names: [] } });
  const smart = idOf(await ask("POST", "/holder-groups", { ...fixed, name: "Old others", rule }));
  expect(await ask("DELETE", `/holder-groups/${id}`)).toMatchObject({
    status: 409,
    body: { reason: "holder-group-in-use" },
  });
  expect(await ask("POST", `/holder-groups/${id}/members/remove`, { ids: [till] })).toEqual({
    status: 200,
    body: { changed: 1 },
  });
  expect(await ask("GET", "/holder-groups?kind=device")).toMatchObject({
    body: {
      data: [
        { id: smart, members: 1 },
        { id, members: 0 },
      ],
      page: { total: 2 },
    },
  });
  const older = { ...rule, terms: [{ field: "version", op: "below", value: "18.1" }] };
  expect((await ask("PUT", `/holder-groups/${smart}`, { name: "Older", rule: older })).status).toBe(204);
  expect(await ask("GET", `/holder-groups/${smart}`)).toMatchObject({ body: { name: "Older", members: 0 } });
  const wrong = { ...rule, terms: [{ field: "domain", op: "is", value: "x" }] };
  expect(await ask("PUT", `/holder-groups/${smart}`, { name: "Older", rule: wrong })).toMatchObject({
    status: 422,
    body: { reason: "rule-means-nothing" },
  });
  for (const one of [smart, id]) expect((await ask("DELETE", `/holder-groups/${one}`)).status).toBe(204);
});

test("tags come and go", async () => {
  const person = idOf(
    await ask("POST", "/people", { name: "Ada", email: "ada@corp.example", groupId: world.berlin }),
  );
  expect(await ask("POST", "/tags", { kind: "person", ids: [person], add: ["Night shift"] })).toEqual({
    status: 200,
    body: { added: 1, removed: 0 },
  });
  expect(await ask("GET", `/people/${person}/groups`)).toMatchObject({
    body: { groups: [], tags: ["night shift"] },
  });
  expect(await ask("GET", '/people?q=tag:"night shift"')).toMatchObject({ body: { data: [{ id: person }] } });
  expect(await ask("POST", "/tags", { kind: "person", matching: "ada", remove: ["night shift"] })).toEqual({
    status: 200,
    body: { added: 0, removed: 1 },
  });
  expect(await ask("POST", "/tags", { kind: "person", ids: [person], add: ['"'] })).toMatchObject({
    status: 422,
  });
});

test("a directory is connected, set and let go of", async () => {
  const Made = z.object({ id: z.string(), secret: z.string() });
  const { id, secret } = Made.parse(
    (await ask("POST", "/directories", { groupId: world.berlin, name: "Entra ID" })).body,
  );
  expect((await scim(secret, "POST", "/Users", { userName: "ada@corp.example" })).status).toBe(201);
  expect((await ask("PUT", `/directories/${id}`, { name: "Entra", adopts: true })).status).toBe(204);
  expect(await ask("GET", "/directories")).toMatchObject({
    body: {
      data: [
        { id, name: "Entra", adopts: true, managedAccounts: false, people: 1, prefix: secret.slice(0, 10) },
      ],
    },
  });
  const next = Made.parse((await ask("POST", `/directories/${id}/token`)).body);
  expect((await scim(secret, "GET", "/Users")).status).toBe(401);
  expect((await ask("DELETE", `/directories/${id}/token`)).status).toBe(204);
  expect((await scim(next.secret, "GET", "/Users")).status).toBe(401);
  expect((await ask("DELETE", `/directories/${id}`)).status).toBe(204);
  expect(await ask("GET", "/people")).toMatchObject({
    body: { data: [{ name: "ada@corp.example", source: "console" }] },
  });
});
