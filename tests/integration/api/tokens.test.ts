import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { serve } from "#lib/api/serve.ts";
import { createKey } from "#lib/features/keys/create-key.ts";
import { apiRequest, type IssuedKey, scopeAt } from "#tests/support/api-world.ts";
import { type LicenseWorld, licenseWorld } from "#tests/support/license-world.ts";

let world: LicenseWorld;
let key: IssuedKey;
let locations = 0;
let name: string;
let text: string;

beforeAll(async () => {
  world = await licenseWorld();
  key = await issue("admin", world.groupId);
});
afterAll(() => world.close());

/** Every test has a location, and a token file for it, of its own. */
beforeEach(() => {
  name = `Aldermoor ${++locations}`;
  const assets = [{ adamId: String(100 + locations), total: 25 }];
  const location = world.emulator.world().addLocation({ name, assets, tokens: [{ kind: "valid" }] });
  text = location.tokens[0]?.text ?? "";
});

const answer = serve({ endpoints, open: {}, wording: (reason) => reason });
const ask = (method: string, path: string, body?: unknown, headers = {}, by = key) =>
  answer(apiRequest(method, path, { key: by, headers, ...(body !== undefined && { body }) }));

/** A key as its own customer's owner gives it. */
async function issue(role: "admin" | "viewer", groupId: string): Promise<IssuedKey> {
  const scope = await scopeAt(world.customerId, groupId);
  const { id, secret } = await createKey(scope, { name: "CI", groupId, role, expiresInDays: null });
  return { id, text: secret };
}

const Token = z.looseObject({ id: z.string(), name: z.string() });
const Added = z.object({ token: Token, operationId: z.string().nullable() });
const add = (headers = {}) =>
  ask("POST", "/tokens", { text, name, region: "us", groupId: world.groupId, register: "yes" }, headers);
const added = async () => Added.parse(await (await add()).json()).token;

test("a token is previewed, added, listed and told, and its text never comes back", async () => {
  const preview = await ask("POST", "/tokens/preview", { text });
  const made = await add();
  expect(made.status).toBe(201);
  const { token, operationId } = Added.parse(await made.clone().json());
  expect(made.headers.get("location")).toBe(`/api/v1/tokens/${token.id}`);
  expect(operationId).toMatch(/^[0-9a-f-]{36}$/);

  const [list, told] = [await ask("GET", `/tokens?q=${locations}`), await ask("GET", `/tokens/${token.id}`)];
  expect(await preview.clone().json()).toMatchObject({ locationName: name, owner: "nobody" });
  expect(await list.clone().json()).toMatchObject({
    data: [{ id: token.id }],
    page: { total: 1, exact: true },
  });
  expect(await told.clone().json()).toMatchObject({
    name,
    state: "active",
    canWrite: true,
    inherited: false,
  });

  const inner = Buffer.from(text, "base64").toString("utf8");
  const secret = z.object({ token: z.string() }).parse(JSON.parse(inner)).token;
  for (const response of [preview, made, list, told]) {
    const said = await response.text();
    expect(said).not.toContain(text.slice(0, 40));
    expect(said).not.toContain(secret);
  }
});

test("adding is done once, and the same file under another key is refused by name", async () => {
  const first = Added.parse(await (await add({ "idempotency-key": name })).json());
  expect(Added.parse(await (await add({ "idempotency-key": name })).json())).toEqual(first);
  const again = await add();
  expect(await again.json()).toMatchObject({ status: 409, reason: "token-already-here", facts: { name } });
});

test.each([
  ["nothing", "", "token-file-empty"],
  ["a page", "<!doctype html><html></html>", "token-file-html"],
  ["half of one", () => text.slice(0, text.length / 2), "token-file-truncated"],
])("%s is no token, and is told so", async (_what, given, reason) => {
  const response = await ask("POST", "/tokens/preview", {
    text: typeof given === "string" ? given : given(),
  });
  expect(await response.json()).toMatchObject({ status: 422, reason });
});

test("what is left out of an edit stays as it is", async () => {
  const { id } = await added();
  await ask("PATCH", `/tokens/${id}`, { description: "Ask Ines.", priority: 7 });
  expect((await ask("PATCH", `/tokens/${id}`, { syncMinutes: 60 })).status).toBe(204);
  expect(await (await ask("GET", `/tokens/${id}`)).json()).toMatchObject({
    name,
    description: "Ask Ines.",
    priority: 7,
    syncMinutes: 60,
    region: "US",
  });
});

test("a sync is started, and asked for again it is the same one", async () => {
  const { id } = await added();
  const first = await ask("POST", `/tokens/${id}/sync`);
  const { operation } = z.object({ operation: z.object({ id: z.string() }) }).parse(await first.json());
  expect([first.status, first.headers.get("location")]).toEqual([202, `/api/v1/operations/${operation.id}`]);
  expect(await (await ask("POST", `/tokens/${id}/sync`)).json()).toMatchObject({ operation });
});

test("all tokens are synced at once, and those under way go on", async () => {
  await added();
  const first = z
    .object({ started: z.int(), running: z.int() })
    .parse(await (await ask("POST", "/tokens/sync")).json());
  expect(first.running).toBeGreaterThan(0);
  expect(await (await ask("POST", "/tokens/sync")).json()).toEqual({
    started: 0,
    running: first.started + first.running,
  });
});

test("a token of a group above is seen below, and managed where it lives", async () => {
  const { id } = await added();
  const made = await ask("POST", "/groups", { parentId: world.groupId, name: `Below ${name}` });
  const { id: groupId } = z.object({ id: z.string() }).parse(await made.json());
  const theirs = await issue("admin", groupId);
  expect(await (await ask("GET", `/tokens/${id}`, undefined, {}, theirs)).json()).toMatchObject({
    inherited: true,
  });
  const edit = await ask("PATCH", `/tokens/${id}`, { priority: 1 }, {}, theirs);
  expect(await edit.json()).toMatchObject({ status: 403, reason: "out-of-reach" });
});

test("a viewer sees tokens and changes none", async () => {
  const { id } = await added();
  const viewer = await issue("viewer", world.groupId);
  expect((await ask("GET", `/tokens/${id}`, undefined, {}, viewer)).status).toBe(200);
  expect((await ask("POST", `/tokens/${id}/sync`, undefined, {}, viewer)).status).toBe(403);
});

test("what happened to a token is listed, and of a token out of sight nothing is", async () => {
  const { id } = await added();
  const told = await ask("GET", `/tokens/${id}/events`);
  expect(told.status).toBe(200);
  const { data } = z.object({ data: z.array(z.looseObject({ kind: z.string() })) }).parse(await told.json());
  expect(data.map(({ kind }) => kind).toSorted()).toEqual(["added", "claimed"]);
  expect(data[0]).toMatchObject({ at: expect.any(String), detail: expect.any(Object), actorKind: "key" });
  expect((await ask("GET", `/tokens/${crypto.randomUUID()}/events`)).status).toBe(404);
  expect(await (await ask("GET", `/tokens/${id}`)).json()).toMatchObject({
    state: "active",
    reason: "well",
    since: expect.any(String),
    wayOut: null,
    alsoHolds: [],
  });
});

test("Apple's error numbers are explained, all or those that match", async () => {
  const all = z
    .array(z.looseObject({ number: z.int() }))
    .parse(await (await ask("GET", "/apple-errors")).json());
  expect(all.length).toBeGreaterThan(70);
  expect(await (await ask("GET", "/apple-errors?q=9625")).json()).toEqual([
    {
      number: 9625,
      meaning: expect.any(String),
      cause: expect.stringContaining("password"),
      action: "renew",
    },
  ]);
});

test("the way to Apple is walked step by step on request, by who may sync", async () => {
  const told = await ask("POST", "/connection-test");
  expect(told.status).toBe(200);
  const { addresses } = z
    .object({ addresses: z.array(z.looseObject({ name: z.string() })) })
    .parse(await told.clone().json());
  expect(await told.json()).toMatchObject({ well: true });
  expect(addresses.map(({ name }) => name)).toEqual(["api", "lookup", "content-metadata"]);
  const viewer = await issue("viewer", world.groupId);
  expect((await ask("POST", "/connection-test", undefined, {}, viewer)).status).toBe(403);
});

test("syncing all tokens, sent twice with one Idempotency-Key, begins nothing a second time", async () => {
  await added();
  const once = { "idempotency-key": "sync all, tonight" };
  const [first, second] = [
    await ask("POST", "/tokens/sync", undefined, once),
    await ask("POST", "/tokens/sync", undefined, once),
  ];
  expect([first.status, second.status]).toEqual([202, 202]);
  expect(await second.text()).toBe(await first.text());
});
