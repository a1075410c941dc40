import { expect, test } from "vitest";
import {
  inTurn,
  json,
  nobodysAddress,
  scripted,
  type Reply,
} from "#tests/integration/apple-client/stand-in.ts";

const ticket = json({ eventId: "e-1", uId: "1" });
const assets = [{ adamId: "900000001", pricingParam: "STDQ" }];
const order = { assets, serialNumbers: ["NWTEST00001"], clientUserIds: [] };
const associatePath = "/mdm/v2/assets/associate";

test("an order is sent as documented and answered with its event", async () => {
  const { client, asked } = await scripted(inTurn(ticket));
  expect(await client.associate(order)).toEqual({ eventId: "e-1" });
  expect(asked(associatePath)).toMatchObject([
    {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: { assets, serialNumbers: ["NWTEST00001"] },
    },
  ]);
  expect(asked(associatePath)[0]?.body).not.toHaveProperty("clientUserIds");
});

test("every order has its own address and body", async () => {
  const { client, seen } = await scripted(inTurn(ticket));
  const person = { clientUserId: "u-1", email: "a@northwind.example" };
  const seats = { adamIds: ["700000010"], clientUserIds: ["u-1"] };
  await client.disassociate({ assets, clientUserIds: ["u-1"] });
  await client.revoke({ serialNumbers: ["S"] });
  await client.createUsers([person]);
  await client.updateUsers([person]);
  await client.retireUsers(["u-1"]);
  await client.associateSubscriptions({ ...seats, renewing: true });
  await client.disassociateSubscriptions({ ...seats, deferred: true });
  await client.addSubscriptionAdmins(seats);
  await client.removeSubscriptionAdmins(seats);
  const wireSeats = { adamIds: [700000010], clientUserIds: ["u-1"] };
  expect(seen.slice(1).map(({ path, body }) => [path.slice(8), body])).toEqual([
    ["assets/disassociate", { assets, clientUserIds: ["u-1"] }],
    ["assets/revoke", { serialNumbers: ["S"] }],
    ["users/create", { users: [person] }],
    ["users/update", { users: [person] }],
    ["users/retire", { users: [{ clientUserId: "u-1" }] }],
    ["subscriptions/associate", { ...wireSeats, renewing: true }],
    ["subscriptions/disassociate", { ...wireSeats, deferred: true }],
    ["subscriptions/admins/add", wireSeats],
    ["subscriptions/admins/remove", wireSeats],
  ]);
});

test("switching subscriptions on needs no body", async () => {
  const { client, seen } = await scripted(inTurn(json({ subscriptionManagement: true, mdmInfo: null })));
  expect(await client.enableSubscriptions()).toEqual({ enabled: true });
  expect(seen[1]).toMatchObject({ method: "POST", path: "/mdm/v2/subscriptions/enable", body: null });
});

test.each<[string, Reply]>([
  ["a connection reset after the order was received", { fault: "reset" }],
  ["no answer in time", { fault: "hang" }],
  ["a 503 with an HTML page", { status: 503, body: "<html>" }],
  ["a 500 without a body", { status: 500, body: "" }],
  ["an internal error, which proves nothing", json({ errorNumber: 9603 }, 500)],
  ["a truncated 200", { status: 200, body: '{"eventId":"e-' }],
  ["a 200 cut off", { fault: "cut", body: '{"eventId":"e-1"' }],
  ["a 200 without an event", json({ uId: "1" })],
])("after %s the outcome is unknown and nothing is sent again", async (_, fault) => {
  const { client, asked, waits } = await scripted(inTurn(fault, ticket), { timeoutMs: 200 });
  await expect(client.associate(order)).rejects.toMatchObject({ name: "OutcomeUnknown" });
  expect(asked(associatePath)).toHaveLength(1);
  expect(waits).toEqual([]);
});

test.each([
  [json({ errorNumber: 9700 }, 400), "bad-request"],
  [json({ errorNumber: 9707 }, 400), "refused"],
  [json({ errorNumber: 9621 }), "token-expired"],
  [json({ errorNumber: 9601 }, 403), "not-allowed"],
  [json({ errorNumber: 9647 }, 403), "legacy-token"],
  [json({ errorNumber: 9729 }, 503), "busy"],
  [json({ errorNumber: 9644 }), "busy"],
  [{ status: 403, body: "" }, "not-allowed"],
  [{ status: 415, body: "" }, "bad-request"],
])("an order refused by name was not accepted: %o", async (refusal, kind) => {
  const { client, asked } = await scripted(inTurn(refusal, ticket));
  await expect(client.associate(order)).rejects.toMatchObject({ name: "AppleError", kind });
  expect(asked(associatePath)).toHaveLength(1);
});

test.each([
  json({ errorNumber: 9646 }, 429, { "retry-after": "3" }),
  json({ errorNumber: 9646 }),
  { status: 429, body: "" },
])("an order turned away for too many requests is sent again: %o", async (limited) => {
  const { client, asked, waits } = await scripted(inTurn(limited, limited, ticket));
  expect(await client.associate(order)).toEqual({ eventId: "e-1" });
  expect(asked(associatePath)).toHaveLength(3);
  expect(waits).toHaveLength(2);
});

test("an order that never left is no unknown outcome", async () => {
  const { client } = await scripted(inTurn(ticket), { baseUrl: await nobodysAddress() });
  await expect(client.associate(order)).rejects.toMatchObject({ name: "AppleError", kind: "unreachable" });
});

test("a refusal names what it is about", async () => {
  const errorInfo = { assets, clientUserIds: ["u-1"], serialNumbers: ["NWTEST00001"] };
  const { client } = await scripted(inTurn(json({ errorNumber: 9703, errorInfo }, 400)));
  await expect(client.associate(order)).rejects.toMatchObject({ info: errorInfo });
});

test("an observing client sends no order", async () => {
  const { client, seen } = await scripted(inTurn(ticket), { readOnly: true });
  await expect(client.associate(order)).rejects.toMatchObject({ kind: "observing" });
  await expect(client.enableSubscriptions()).rejects.toMatchObject({ kind: "observing" });
  await expect(client.writeClientConfig({})).rejects.toMatchObject({ kind: "observing" });
  expect(seen).toEqual([]);
});

test("orders stop when another server has put its name on the location, until we put ours there", async () => {
  const ours = { id: "ours", name: "Console", metadata: "v1" };
  let owner = { id: "theirs", name: "Corvid MDM", metadata: "" };
  const { client, asked } = await scripted(
    ({ method, path }) => {
      if (method === "POST" && path.endsWith("/client/config")) owner = ours;
      return json({ uId: "1", eventId: "e-1", mdmInfo: owner });
    },
    { expected: { mdmId: "ours" } },
  );
  await client.clientConfig();
  await expect(client.associate(order)).rejects.toMatchObject({ kind: "contested" });
  expect(asked(associatePath)).toEqual([]);
  expect(await client.writeClientConfig({ mdmInfo: ours })).toMatchObject({ mdmInfo: ours });
  expect(await client.associate(order)).toEqual({ eventId: "e-1" });
});

test("a location that was nobody's takes orders once it carries our name", async () => {
  const ours = { id: "ours", name: "Console", metadata: "v1" };
  const answer = json({ uId: "1", eventId: "e-1", mdmInfo: ours });
  const { client } = await scripted(inTurn(answer), { expected: { mdmId: null } });
  await client.writeClientConfig({ mdmInfo: ours });
  expect(await client.associate(order)).toEqual({ eventId: "e-1" });
});

test("an order answered for another location has an unknown outcome", async () => {
  const { client } = await scripted(inTurn(json({ eventId: "e-1", uId: "2" })), { expected: { uId: "1" } });
  await expect(client.associate(order)).rejects.toMatchObject({
    name: "OutcomeUnknown",
    cause: { kind: "other-location" },
  });
});

test("an event is asked about by its id", async () => {
  const status = {
    eventStatus: "FAILED",
    eventType: "ASSOCIATE",
    numRequested: 2,
    numCompleted: 1,
    failures: [{ errorNumber: 9709 }],
  };
  const { client, asked } = await scripted(inTurn(json(status)));
  expect(await client.event("e 1/2")).toMatchObject({
    status: "FAILED",
    requested: 2,
    completed: 1,
    failures: [{ number: 9709, message: "Not enough licenses are left" }],
  });
  expect(asked("/mdm/v2/status")[0]?.query).toEqual({ eventId: "e 1/2" });
});

test("an event that Apple does not know is told apart", async () => {
  const { client } = await scripted(inTurn(json({ errorNumber: 9708 }, 400)));
  await expect(client.event("e-1")).rejects.toMatchObject({ kind: "unknown-event" });
});
