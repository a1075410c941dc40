import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Client, emulated, std } from "#tests/integration/apple-emulator/client.ts";
import { Receiver } from "#tests/integration/apple-emulator/receiver.ts";

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../fixtures/apple/${name}.json`, import.meta.url), "utf8")) as Record<
    string,
    object
  >;
const answers = read("answers");
const notifications = read("notifications");

const { visit } = emulated();
const receiver = new Receiver();
let client: Client;

beforeAll(async () => {
  const hook = await receiver.open();
  client = visit({
    assets: ["910000001", "910000002"].map((adamId) => ({ adamId, total: 10 })),
    users: [
      { clientUserId: "c-0001", email: "ada@pier9.example", status: "Associated" },
      { clientUserId: "c-0002", email: "bo@pier9.example" },
    ],
    assignments: [
      { adamId: "910000001", serialNumber: "PIER90000001" },
      { adamId: "910000002", clientUserId: "c-0001" },
    ],
    subscriptions: [{ adamId: 710000010, parentAdamId: 910000001, renewing: 2, expiring: 1 }],
  });
  client.world.switches({ loopbackHttpNotifications: true });
  await client.post("client/config", {
    mdmInfo: { id: "3c9d", name: "Quartermaster", metadata: "pier-9" },
    notificationUrl: hook,
    notificationAuthToken: "one-secret-a-location",
    notificationTypes: ["ASSET_COUNT", "ASSET_MANAGEMENT", "USER_ASSOCIATED"],
  });
});
afterAll(() => receiver.close());

/** The names and kinds of a value's members; of a list, what its entries have. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((entry) => JSON.stringify(shapeOf(entry))))].sort();
  if (typeof value !== "object" || value === null) return typeof value;
  const members = Object.entries(value).map(([name, member]) => [name, shapeOf(member)] as const);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function page(path: string, pageSize: number) {
  client.world.switches({ pageSize });
  return (await client.get(path)).body;
}

const asked: Record<string, () => Promise<unknown>> = {
  clientConfig: async () => (await client.get("client/config")).body,
  assets: () => page("assets", 1),
  assignments: () => page("assignments", 10),
  users: () => page("users", 10),
  event: async () => (await client.post("users/retire", { users: [{ clientUserId: "nobody" }] })).body,
  statusFailed: () =>
    client.order("assets/associate", {
      assets: [std("910000001"), std("910000002")],
      clientUserIds: ["c-0404"],
    }),
  error: async () =>
    (await client.post("assets/associate", { assets: [std("1"), std("1")], serialNumbers: ["S"] })).body,
  subscriptions: async () => (await client.get("subscriptions")).body,
};

test.each(Object.keys(answers))("%s has exactly the members that Apple documents", async (name) => {
  expect(shapeOf(await asked[name]?.())).toEqual(shapeOf(answers[name]));
});

test("notifications have exactly the members that Apple documents", async () => {
  receiver.received.length = 0;
  const { world, uId } = client;
  world.outside(uId, { do: "purchase", adamId: "910000001", count: 4 });
  world.outside(uId, { do: "accept-invite", clientUserId: "c-0002" });
  await client.order("assets/associate", { assets: [std("910000001")], serialNumbers: ["PIER90000002"] });
  for (const [type, documented] of Object.entries(notifications)) {
    const [told] = receiver.ofType(type);
    const { bearer, contentType, ...body } = told ?? {};
    expect([bearer, contentType]).toEqual(["Bearer one-secret-a-location", "application/json"]);
    expect(shapeOf(body)).toEqual(shapeOf(documented));
  }
});
