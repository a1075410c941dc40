import { afterAll, beforeAll, expect, test } from "vitest";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { serve } from "#lib/api/serve.ts";
import { createKey } from "#lib/features/keys/create-key.ts";
import { apiRequest, scopeAt, type IssuedKey } from "#tests/support/api-world.ts";
import { ahead, sql, syncedLocation, type AddedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";

let world: LicenseWorld;
let admin: IssuedKey;
let viewer: IssuedKey;
const MINUTE_MS = 60_000;

beforeAll(async () => {
  world = await licenseWorld();
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
  [admin, viewer] = [await keyOf("admin"), await keyOf("viewer")];
});
afterAll(() => world.close());

async function keyOf(role: "admin" | "viewer"): Promise<IssuedKey> {
  const scope = await scopeAt(world.customerId, world.groupId);
  const key = { name: role, groupId: world.groupId, role, expiresInDays: null };
  const { id, secret } = await createKey(scope, key);
  return { id, text: secret };
}

const answer = serve({ endpoints, open: {}, wording: (reason) => reason });
const ask = (method: string, path: string, body?: unknown, key = admin) =>
  answer(apiRequest(method, `/tokens/${path}`, { key, ...(body !== undefined && { body }) }));
const json = async (path: string) => (await ask("GET", path)).json() as Promise<Record<string, unknown>>;

const people = ["u-1", "u-2", "u-3", "u-4"];

async function shop(): Promise<AddedLocation> {
  const accepted = people.map((clientUserId) => ({ clientUserId, status: "Associated" as const }));
  const location = await syncedLocation(world, {
    users: [...accepted, { clientUserId: "invited" }],
    subscriptions: [{ adamId: 700, renewing: 2, expiring: 1, periodEndDate: "2099-01-31" }],
  });
  expect((await ask("PUT", `${location.tokenId}/subscriptions`, { enabled: true })).status).toBe(204);
  return location;
}

const order = async ({ tokenId }: AddedLocation, wish: object) => {
  const made = await ask("POST", `${tokenId}/subscriptions/orders`, { adamId: "700", ...wish });
  return { status: made.status, body: (await made.json()) as Record<string, unknown> };
};

/** One look after another at an order, the clocks moved on in between. */
async function carry(id: unknown, looks = 6): Promise<unknown> {
  const { carryOnOrder } = await import("#lib/features/subscriptions/carry-on-order.ts");
  const { signal } = new AbortController();
  let offset = 0;
  for (let look = 0; look < looks; look++) {
    const next = await carryOnOrder(ahead(world, offset), String(id), signal);
    if (next === "over") break;
    offset += next.afterMs;
    await world.emulator.world().settle();
  }
  const [row] = await sql(world, `select "state", "missing" from "SubscriptionOrder" where "id" = $1`, [id]);
  return row;
}

const sent = ({ uId }: AddedLocation) =>
  world.emulator
    .world()
    .journal()
    .filter((entry) => entry.uId === uId && entry.path.includes("subscriptions/") && entry.method === "POST")
    .map(({ path }) => path.split("/").at(-1));

test("seats are counted as Apple counts them, given, listed and taken back", async () => {
  const location = await shop();
  const given = await order(location, { verb: "associate", clientUserIds: ["u-1", "u-2", "u-1"] });
  expect(given).toMatchObject({ status: 202, body: { state: "written", people: 2 } });
  expect(await carry(given.body["id"])).toMatchObject({ state: "done", missing: [] });
  expect(await json(`${location.tokenId}/subscriptions`)).toMatchObject({
    enabled: true,
    subscriptions: [
      { adamId: "700", assigned: { renewing: 2, expiring: 0 }, available: { renewing: 0, expiring: 1 } },
    ],
    orders: [{ state: "done", verb: "associate" }],
  });
  expect(await json(`${location.tokenId}/subscriptions/seats?adamId=700`)).toMatchObject({
    data: [
      { clientUserId: "u-1", renewing: true },
      { clientUserId: "u-2", renewing: true },
    ],
  });

  const back = await order(location, { verb: "disassociate", clientUserIds: ["u-1"] });
  expect(await carry(back.body["id"])).toMatchObject({ state: "done" });
  expect(await json(`${location.tokenId}/subscriptions/seats?adamId=700`)).toMatchObject({
    data: [{ clientUserId: "u-2" }],
  });
  expect(sent(location)).toEqual(["enable", "associate", "disassociate"]);
});

test("where seats run out, it is told who did not get one", async () => {
  const location = await shop();
  const { body } = await order(location, { verb: "associate", clientUserIds: people });
  expect(await carry(body["id"])).toMatchObject({ state: "failed", missing: ["u-4"] });
});

test("an order whose answer was lost is looked up at Apple before it is sent again", async () => {
  const location = await shop();
  world.emulator.world().addFault({
    match: { path: "subscriptions/associate", uId: location.uId },
    how: { kind: "reset-after" },
  });
  const { body } = await order(location, { verb: "associate", clientUserIds: ["u-1"] });
  expect(await carry(body["id"])).toMatchObject({ state: "done" });
  expect(sent(location)).toEqual(["enable", "associate"]);
});

test("an order that never reached Apple is sent again, once it is sure that nothing came of it", async () => {
  const location = await shop();
  const { body } = await order(location, { verb: "associate", clientUserIds: ["u-1"] });
  await sql(world, `update "SubscriptionOrder" set "state" = 'leaving', "sentAt" = now(), "attempts" = 1`);
  const { carryOnOrder } = await import("#lib/features/subscriptions/carry-on-order.ts");
  const { signal } = new AbortController();
  const wait = await carryOnOrder(ahead(world, MINUTE_MS), String(body["id"]), signal);
  expect(wait).toEqual({ afterMs: expect.any(Number) });
  expect(sent(location)).toEqual(["enable"]);
  expect(await carry(body["id"])).toMatchObject({ state: "done" });
  expect(sent(location)).toEqual(["enable", "associate"]);
});

test("what cannot be is refused in words, and nothing is sent", async () => {
  const location = await shop();
  const refused = async (wish: object) => (await order(location, wish)).body["reason"];
  expect(await refused({ verb: "associate", clientUserIds: ["invited"] })).toBe("subscriber-unknown");
  expect(await refused({ verb: "associate", clientUserIds: ["F4KQ7X2M90"] })).toBe("subscriber-unknown");
  expect(await refused({ verb: "associate", clientUserIds: [] })).toBe("invalid");
  const off = await ask("PUT", `${location.tokenId}/subscriptions`, { enabled: false });
  expect(await off.json()).toMatchObject({ status: 409, reason: "subscriptions-held" });
  expect((await ask("GET", `${location.tokenId}/subscriptions/seats?adamId=999`)).status).toBe(404);
  expect((await ask("PUT", `${location.tokenId}/subscriptions`, { enabled: true }, viewer)).status).toBe(403);
  expect((await ask("GET", `${location.tokenId}/subscriptions`, undefined, viewer)).status).toBe(200);
  expect(sent(location)).toEqual(["enable", "disable"]);
});

test("while another server holds the location nothing is ordered and nothing switched, whenever it is noticed", async () => {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const location = await shop();
  const wish = { verb: "associate", clientUserIds: ["u-1"] };
  const early = await order(location, wish);
  world.emulator.world().outside(location.uId, { do: "claim", name: "Corvid MDM (Hamburg)" });
  const unseen = await ask("PUT", `${location.tokenId}/subscriptions`, { enabled: false });
  expect(await unseen.json()).toMatchObject({ reason: "location-changed-hands" });
  await runSync(world.scope, location.tokenId);
  expect((await order(location, wish)).body["reason"]).toBe("token-is-contested");
  const seen = await ask("PUT", `${location.tokenId}/subscriptions`, { enabled: false });
  expect(await seen.json()).toMatchObject({ reason: "token-is-contested" });
  expect(await carry(early.body["id"])).toMatchObject({ state: "failed" });
  expect(sent(location)).toEqual(["enable"]);
});

test("a location that holds none is enabled and disabled again", async () => {
  const { tokenId } = await syncedLocation(world, { users: [{ clientUserId: "u-1", status: "Associated" }] });
  const state = async () => (await json(`${tokenId}/subscriptions`))["enabled"];
  const wish = { verb: "associate", clientUserIds: ["u-1"] };
  expect(await state()).toBe(false);
  expect((await order({ tokenId, uId: "", text: "" }, wish)).body["reason"]).toBe("subscriptions-off");
  await ask("PUT", `${tokenId}/subscriptions`, { enabled: true });
  expect(await state()).toBe(true);
  expect((await ask("PUT", `${tokenId}/subscriptions`, { enabled: false })).status).toBe(204);
  expect(await state()).toBe(false);
});
