import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { serve } from "#lib/api/serve.ts";
import { addDevice } from "#lib/features/inventory/add-device.ts";
import { AddDevice } from "#lib/features/inventory/schemas.ts";
import { createKey } from "#lib/features/keys/create-key.ts";
import { runOperation } from "#lib/features/operations/run-operation.ts";
import { runSync } from "#lib/features/sync/run-sync.ts";
import { addToken } from "#lib/features/tokens/add-token.ts";
import { apiRequest, type IssuedKey } from "#tests/support/api-world.ts";
import { type LicenseWorld, licenseWorld } from "#tests/support/license-world.ts";

let world: LicenseWorld;
let key: IssuedKey;
let titleId: string;

beforeAll(async () => {
  world = await licenseWorld();
  const { scope, groupId } = world;
  const { id, secret } = await createKey(scope, {
    name: "CI",
    groupId,
    role: "operator",
    expiresInDays: null,
  });
  key = { id, text: secret };
  const location = world.emulator.world().addLocation({
    name: "Aldermoor Retail",
    assets: [{ adamId: "100", total: 25 }],
    tokens: [{ kind: "valid" }],
  });
  const text = location.tokens[0]?.text ?? "";
  const token = {
    text,
    name: "Retail",
    description: "",
    region: "us",
    group: groupId,
    register: "yes",
  } as const;
  await runSync(scope, (await addToken(scope, token)).tokenId);
  for (const at of [1, 2, 3])
    await addDevice(
      scope,
      AddDevice.parse({ groupId, serial: `DMPL81Z0Q${at}`, name: `Till ${at}`, platform: "ios" }),
    );
  titleId = z.object({ data: z.tuple([z.looseObject({ id: z.string() })]) }).parse(await get("/titles"))
    .data[0].id;
});
afterAll(() => world.close());

const answer = serve({ endpoints, open: {}, wording: (reason) => reason });
const get = async (path: string): Promise<unknown> => (await answer(apiRequest("GET", path, { key }))).json();
const post = (path: string, body?: unknown, headers = {}) =>
  answer(apiRequest("POST", path, { key, headers, ...(body !== undefined && { body }) }));

const WithId = z.looseObject({ id: z.string() });
const Started = z.object({ operation: z.object({ id: z.string(), number: z.int() }) });

async function plan(asked: object): Promise<string> {
  const made = await post("/plans", { titles: [titleId], ...asked });
  expect(made.status).toBe(201);
  return WithId.parse(await made.json()).id;
}

async function apply(planId: string): Promise<string> {
  const response = await post(`/plans/${planId}/apply`, undefined, { "idempotency-key": `apply ${planId}` });
  const { operation } = Started.parse(await response.json());
  expect([response.status, response.headers.get("location")]).toEqual([
    202,
    `/api/v1/operations/${operation.id}`,
  ]);
  await runOperation(world.scope, operation.id, new AbortController().signal);
  return operation.id;
}

test("licenses are planned, assigned, told, and revoked again", async () => {
  const planId = await plan({ kind: "assign", serials: ["dmpl81z0q1", "DMPL81Z0Q2", "NOSUCHSERIAL"] });
  expect(await get(`/plans/${planId}`)).toMatchObject({
    standing: "open",
    totals: { gets: 2, cannot: 1, tokens: [{ name: "Retail", licenses: 2 }] },
  });
  expect(await get(`/plans/${planId}/rows?result=gets`)).toMatchObject({
    data: [
      { holder: "d:DMPL81Z0Q1", name: "Till 1", token: "Retail" },
      { holder: "d:DMPL81Z0Q2", name: "Till 2" },
    ],
  });

  const operationId = await apply(planId);
  expect(await get(`/operations/${operationId}`)).toMatchObject({
    kind: "assign",
    state: "done",
    startedBy: { kind: "key", id: key.id, name: "CI" },
    via: "api",
    orders: [{ number: 1, token: "Retail", licenses: 2 }],
    notDone: { total: 0, rows: [] },
  });
  expect(await get(`/titles/${titleId}/holders`)).toMatchObject({
    data: [
      { account: "DMPL81Z0Q1", operation: { id: operationId, by: "CI" } },
      { account: "DMPL81Z0Q2", name: "Till 2" },
    ],
  });

  const revoked = await apply(await plan({ kind: "revoke", holders: ["d:DMPL81Z0Q1"] }));
  expect(await get(`/operations/${revoked}`)).toMatchObject({ kind: "revoke", state: "done" });
  expect(await get(`/titles/${titleId}/holders`)).toMatchObject({ data: [{ account: "DMPL81Z0Q2" }] });
  expect(await get("/operations")).toMatchObject({
    data: [{ id: revoked }, { id: operationId }, { kind: "sync" }],
  });
});

test("a plan applied twice is one operation", async () => {
  const planId = await plan({ kind: "assign", serials: ["DMPL81Z0Q3"] });
  const [one, other] = [await post(`/plans/${planId}/apply`), await post(`/plans/${planId}/apply`)];
  expect(await one.json()).toEqual(await other.json());
});

test("a plan is made once for one Idempotency-Key", async () => {
  const asked = { kind: "assign", titles: [titleId], serials: ["DMPL81Z0Q1"] };
  const [one, other] = [
    await post("/plans", asked, { "idempotency-key": "p" }),
    await post("/plans", asked, { "idempotency-key": "p" }),
  ];
  expect(await one.text()).toBe(await other.text());
});

test("a filter plans for all that match, and a word that means nothing never means everybody", async () => {
  const planId = await plan({ kind: "assign", devicesMatching: "till platform:ios" });
  expect(await get(`/plans/${planId}`)).toMatchObject({ targets: 3 });
  const asked = { kind: "assign", titles: [titleId], devicesMatching: "platfrm:ios" };
  expect(await (await post("/plans", asked)).json()).toMatchObject({
    status: 422,
    errors: [{ in: "body", field: "devicesMatching" }],
  });
});

test("a discarded plan is not applied", async () => {
  const planId = await plan({ kind: "assign", serials: ["DMPL81Z0Q1"] });
  expect((await answer(apiRequest("DELETE", `/plans/${planId}`, { key }))).status).toBe(204);
  expect((await post(`/plans/${planId}/apply`)).status).toBe(409);
});

test("what is over is neither stopped nor retried", async () => {
  const [operation] = z
    .object({ data: z.array(WithId) })
    .parse(await get("/operations?view=all"))
    .data.slice(-1);
  expect(await (await post(`/operations/${operation?.id}/stop`)).json()).toMatchObject({
    reason: "operation-over",
  });
  expect(await (await post(`/operations/${operation?.id}/retry`)).json()).toMatchObject({
    reason: "nothing-to-retry",
  });
});

test.each([
  [{ kind: "assign", titles: [] }, "titles"],
  [{ kind: "give", titles: ["5b3a63f0-7f6c-4b0e-8d80-0a8a5a0f2b11"] }, "kind"],
  [{ kind: "revoke", titles: ["5b3a63f0-7f6c-4b0e-8d80-0a8a5a0f2b11"], holders: ["x:1"] }, "holders.0"],
])("%j cannot be planned", async (asked, field) => {
  expect(await (await post("/plans", asked)).json()).toMatchObject({ status: 422, errors: [{ field }] });
});

test("a title that is not here is not planned", async () => {
  const asked = { kind: "assign", titles: ["5b3a63f0-7f6c-4b0e-8d80-0a8a5a0f2b11"], serials: ["DMPL81Z0Q1"] };
  expect((await post("/plans", asked)).status).toBe(404);
});
