import { expect, test } from "vitest";
import { emulated, std } from "#tests/integration/apple-emulator/client.ts";

const { visit } = emulated();

const shop = () => {
  const client = visit({
    assets: [
      { adamId: "101", total: 10 },
      { adamId: "301", total: 3, productType: "Book" },
      { adamId: "501", total: 3, deviceAssignable: false },
    ],
    users: [{ clientUserId: "u-1" }],
  });
  client.world.switches(
    {},
    {
      maxAssets: 2,
      maxClientUserIds: 3,
      maxSerialNumbers: 4,
      maxRevokeClientUserIds: 1,
      maxRevokeSerialNumbers: 2,
      maxUsers: 2,
    },
  );
  return client;
};

const ids = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`);
const one = [std("101")];

test.each([
  ["too many assets", "assets/associate", { assets: ["1", "2", "3"].map(std), serialNumbers: ["S"] }, 9700],
  ["too many users", "assets/associate", { assets: one, clientUserIds: ids(4) }, 9701],
  ["too many devices", "assets/associate", { assets: one, serialNumbers: ids(5) }, 9702],
  ["too many users to revoke", "assets/revoke", { clientUserIds: ids(2) }, 9701],
  ["too many devices to revoke", "assets/revoke", { serialNumbers: ids(3) }, 9702],
  ["an asset twice", "assets/associate", { assets: [...one, ...one], serialNumbers: ["S"] }, 9703],
  ["a user twice", "assets/associate", { assets: one, clientUserIds: ["u-1", "u-1"] }, 9704],
  ["a device twice, in other letters", "assets/associate", { assets: one, serialNumbers: ["S", "s"] }, 9705],
  ["taking back a book", "assets/disassociate", { assets: [std("301")], clientUserIds: ["u-1"] }, 9706],
  ["a book for a device", "assets/associate", { assets: [std("301")], serialNumbers: ["S"] }, 9707],
  [
    "an app that devices cannot have",
    "assets/associate",
    { assets: [std("501")], serialNumbers: ["S"] },
    9707,
  ],
  ["no assets", "assets/associate", { serialNumbers: ["S"] }, 9718],
  ["an empty list of assets", "assets/associate", { assets: [], serialNumbers: ["S"] }, 9718],
  ["nobody", "assets/associate", { assets: one }, 9719],
  ["two empty lists", "assets/associate", { assets: one, serialNumbers: [], clientUserIds: [] }, 9719],
  ["nobody to revoke", "assets/revoke", {}, 9719],
  ["a number for an adamId", "assets/associate", { assets: [{ adamId: 101 }], serialNumbers: ["S"] }, 9602],
  [
    "an unknown quality",
    "assets/associate",
    { assets: [{ adamId: "1", pricingParam: "GOLD" }], serialNumbers: ["S"] },
    9602,
  ],
  ["a number for a serial", "assets/associate", { assets: one, serialNumbers: [7] }, 9602],
  ["a list for a body", "assets/associate", [], 9602],
  [
    "too many users to create",
    "users/create",
    { users: ids(3).map((clientUserId) => ({ clientUserId })) },
    9714,
  ],
  ["a user to create twice", "users/create", { users: [{ clientUserId: "a" }, { clientUserId: "a" }] }, 9715],
  ["an e-mail that is none", "users/create", { users: [{ clientUserId: "a", email: "a at x" }] }, 9717],
  ["no users", "users/retire", {}, 9720],
  ["an empty list of users", "users/update", { users: [] }, 9720],
  ["a user without an id", "users/create", { users: [{ email: "a@x.example" }] }, 9602],
  ["an id of 256 bytes", "users/create", { users: [{ clientUserId: "é".repeat(128) }] }, 9602],
])("%s is refused at once, and nothing is queued", async (_what, path, body, number) => {
  const client = shop();
  const { status, body: answer } = await client.post(path, body);
  expect([status, answer.errorNumber]).toEqual([400, number]);
  expect(answer).not.toHaveProperty("eventId");
});

test("what a real client leaves out or sends as null is the same", async () => {
  const client = shop();
  const order = {
    assets: [{ adamId: "101", pricingParam: null }],
    clientUserIds: null,
    serialNumbers: ["S"],
  };
  expect((await client.post("assets/associate", order)).status).toBe(200);
  expect((await client.post("users/create", { users: [{ clientUserId: "a", email: null }] })).status).toBe(
    200,
  );
});

test("the refused ones are named", async () => {
  const client = shop();
  const twice = await client.post("assets/associate", { assets: one, serialNumbers: ["A", "B", "A"] });
  expect(twice.body.errorInfo).toEqual({ serialNumbers: ["A"] });
  const book = await client.post("assets/disassociate", {
    assets: [...one, std("301")],
    clientUserIds: ["u-1"],
  });
  expect(book.body.errorInfo).toEqual({ assets: [std("301")] });
});

test("limits change while the service runs", async () => {
  const client = shop();
  const order = { assets: one, serialNumbers: ids(5) };
  expect((await client.post("assets/associate", order)).status).toBe(400);
  client.world.switches({}, { maxSerialNumbers: 5 });
  expect((await client.post("assets/associate", order)).status).toBe(200);
});

test("a body that is not JSON is refused, by its type with 9727 and by its text with 9602", async () => {
  const client = shop();
  const send = async (type: string) => {
    const response = await fetch(`${client.world.url}/mdm/v2/assets/associate`, {
      method: "POST",
      headers: { authorization: `Bearer ${client.token}`, "content-type": type },
      body: "assets=101",
    });
    return [response.status, ((await response.json()) as { errorNumber: number }).errorNumber];
  };
  expect(await send("application/x-www-form-urlencoded")).toEqual([415, 9727]);
  expect(await send("application/json; charset=utf-8")).toEqual([400, 9602]);
});
