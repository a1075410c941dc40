import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { serve } from "#lib/api/serve.ts";
import { createKey } from "#lib/features/keys/create-key.ts";
import { runSync } from "#lib/features/sync/run-sync.ts";
import { addToken } from "#lib/features/tokens/add-token.ts";
import { apiRequest, type IssuedKey } from "#tests/support/api-world.ts";
import { type LicenseWorld, licenseWorld } from "#tests/support/license-world.ts";

let world: LicenseWorld;
let key: IssuedKey;

beforeAll(async () => {
  world = await licenseWorld();
  const { groupId } = world;
  const { id, secret } = await createKey(world.scope, {
    name: "CI",
    groupId,
    role: "viewer",
    expiresInDays: null,
  });
  key = { id, text: secret };
  const location = world.emulator.world().addLocation({
    name: "Aldermoor Retail",
    assets: [
      { adamId: "100", total: 25 },
      { adamId: "200", productType: "Book", total: 5 },
    ],
    assignments: [
      { adamId: "100", serialNumber: "F4KQ7X2M9L" },
      { adamId: "100", serialNumber: "F4KQ7X2MB2" },
    ],
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
  await runSync(world.scope, (await addToken(world.scope, token)).tokenId);
});
afterAll(() => world.close());

const answer = serve({ endpoints, open: {}, wording: (reason) => reason });
const get = async (path: string) => (await answer(apiRequest("GET", path, { key }))).json();
const Listed = z.object({ data: z.array(z.looseObject({ id: z.string(), adamId: z.string() })) });
const titleId = async (adamId: string) =>
  Listed.parse(await get("/titles")).data.find((title) => title.adamId === adamId)?.id ?? "";

test("titles are listed with their pool, by name and by filter words", async () => {
  expect(await get("/titles?q=kind:book")).toMatchObject({
    data: [
      {
        adamId: "200",
        kind: "book",
        pool: { total: 5, assigned: 0, available: 5 },
        tokens: [{ name: "Retail" }],
      },
    ],
    page: { total: 1, exact: true, next: null },
  });
  const both = Listed.parse(await get("/titles")).data;
  expect(Listed.parse(await get("/titles?sort=-name")).data).toEqual(both.toReversed());
});

test("a title tells what each token has of it", async () => {
  expect(await get(`/titles/${await titleId("100")}`)).toMatchObject({
    pool: { total: 25, assigned: 2, available: 23 },
    pools: [{ tokenName: "Retail", state: "active", total: 25, assigned: 2, available: 23, pending: 0 }],
  });
});

test("holders are listed, and found by serial", async () => {
  const path = `/titles/${await titleId("100")}/holders`;
  expect(await get(path)).toMatchObject({
    data: [
      { account: "F4KQ7X2M9L" },
      { account: "F4KQ7X2MB2", kind: "device", tokenName: "Retail", operation: null },
    ],
    page: { total: 2, exact: true },
  });
  expect(await get(`${path}?q=F4KQ7X2MB2`)).toMatchObject({ data: [{ account: "F4KQ7X2MB2" }] });
});

test("a title that is not here has no holders either", async () => {
  const unknown = "5b3a63f0-7f6c-4b0e-8d80-0a8a5a0f2b11";
  for (const path of [`/titles/${unknown}`, `/titles/${unknown}/holders`])
    expect(await get(path)).toMatchObject({ status: 404, reason: "not-found" });
});

test("titles are hidden and shown again by whoever may, and by nobody else", async () => {
  const { id, secret } = await createKey(world.scope, {
    name: "Admin",
    groupId: world.groupId,
    role: "admin",
    expiresInDays: null,
  });
  const body = { ids: [await titleId("200")] };
  const post = async (path: string, by: IssuedKey) =>
    answer(apiRequest("POST", path, { key: by, body: JSON.stringify(body) }));
  expect((await post("/titles/hide", key)).status).toBe(403);
  const hidden = await post("/titles/hide", { id, text: secret });
  expect(await hidden.json()).toEqual({ changed: 1 });
  expect(await get("/titles")).toMatchObject({ data: [{ adamId: "100", hidden: null }] });
  expect(await get("/titles?q=hidden:yes")).toMatchObject({ data: [{ adamId: "200", hidden: { groupId: world.groupId } }] });
  expect(await (await post("/titles/restore", { id, text: secret })).json()).toEqual({ changed: 1 });
}); // prettier-ignore
