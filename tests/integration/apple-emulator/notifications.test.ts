import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { emulated, std } from "#tests/integration/apple-emulator/client.ts";
import { Receiver } from "#tests/integration/apple-emulator/receiver.ts";

const { visit } = emulated();
const MINUTE_MS = 60_000;
let receiver = new Receiver();
let hook = "";
beforeEach(async () => {
  receiver = new Receiver();
  hook = await receiver.open();
});
afterEach(() => receiver.close());

const everything = ["ASSET_MANAGEMENT", "USER_MANAGEMENT", "USER_ASSOCIATED", "ASSET_COUNT"];

async function subscribed(notificationTypes = everything) {
  const client = visit({
    assets: [
      { adamId: "101", total: 300 },
      { adamId: "102", total: 300 },
    ],
    users: [{ clientUserId: "u-1", email: "a@x.example" }],
  });
  client.world.switches({ loopbackHttpNotifications: true });
  await client.post("client/config", {
    notificationUrl: hook,
    notificationAuthToken: "s3cret",
    notificationTypes,
  });
  receiver.received.length = 0;
  return client;
}

const serials = (count: number) => Array.from({ length: count }, (_, index) => `S${index}`);

describe("an order", () => {
  test("is told in parts of a hundred, each of one asset", async () => {
    const client = await subscribed();
    const order = { assets: [std("101"), std("102")], serialNumbers: serials(150) };
    const { body } = await client.post("assets/associate", order);
    await client.world.settle();
    const parts = receiver.ofType("ASSET_MANAGEMENT").map(({ notification }) => {
      const assignments = notification["assignments"] as { adamId: string }[];
      return [assignments.length, new Set(assignments.map(({ adamId }) => adamId)).size];
    });
    expect(parts).toEqual([
      [100, 1],
      [50, 1],
      [100, 1],
      [50, 1],
    ]);
    expect(receiver.received[0]).toMatchObject({
      bearer: "Bearer s3cret",
      uId: client.uId,
      notification: { eventId: body.eventId, result: "SUCCESS", type: "ASSOCIATE" },
    });
  });

  test("tells its failures apart from its successes, one error at a time", async () => {
    const client = await subscribed();
    await client.order("assets/associate", {
      assets: [std("101"), std("999")],
      serialNumbers: ["S"],
      clientUserIds: ["ghost"],
    });
    const failures = receiver.received.filter(({ notification }) => notification["result"] === "FAILURE");
    const numbers = failures.map(
      ({ notification }) => (notification["error"] as { errorNumber: number }).errorNumber,
    );
    expect(new Set(numbers)).toEqual(new Set([9609, 9709]));
    expect(failures.find((one) => JSON.stringify(one).includes("9709"))?.notification).toMatchObject({
      assignments: [{ adamId: "999", pricingParam: "STDQ", serialNumber: "S" }],
    });
  });

  test("to take back everything lists each license", async () => {
    const client = await subscribed();
    await client.order("assets/associate", { assets: [std("101"), std("102")], serialNumbers: ["S"] });
    receiver.received.length = 0;
    await client.order("assets/revoke", { serialNumbers: ["S"] });
    expect(receiver.received).toMatchObject([
      { notification: { type: "REVOKE", assignments: [{ adamId: "101" }, { adamId: "102" }] } },
    ]);
  });

  test("for users tells what became of each", async () => {
    const client = await subscribed();
    await client.order("users/create", { users: [{ clientUserId: "u-2" }, { clientUserId: "u-1" }] });
    expect(receiver.received.map(({ notification }) => notification)).toMatchObject([
      {
        type: "CREATE",
        result: "SUCCESS",
        users: [{ clientUserId: "u-2", status: "Registered", inviteCode: expect.any(String) }],
      },
      { type: "CREATE", result: "FAILURE", users: [{ clientUserId: "u-1" }], error: { errorNumber: 9716 } },
    ]);
  });
});

test("an order is carried out and told without anyone asking", async () => {
  const client = await subscribed();
  client.world.switches({ eventDelayMs: 5 });
  const told = receiver.next();
  await client.post("assets/associate", { assets: [std("101")], serialNumbers: ["S"] });
  await told;
  expect(receiver.received).toMatchObject([{ notificationType: "ASSET_MANAGEMENT" }]);
});

test("what others do is told too: licenses bought, given and moved, invitations accepted", async () => {
  const client = await subscribed();
  const { world, uId } = client;
  const other = world.addLocation({ name: "Other" });
  world.outside(uId, { do: "purchase", adamId: "101", count: 5 });
  world.outside(uId, { do: "move", adamId: "101", count: 3, toUId: other.uId });
  world.outside(uId, { do: "assign", adamId: "101", serialNumbers: ["THEIRS"] });
  world.outside(uId, { do: "accept-invite", clientUserId: "u-1" });
  await world.settle();
  expect(
    receiver.received.map(({ notificationType, notification }) => [notificationType, notification]),
  ).toMatchObject([
    ["ASSET_COUNT", { adamId: "101", pricingParam: "STDQ", countDelta: 5 }],
    ["ASSET_COUNT", { adamId: "101", pricingParam: "STDQ", countDelta: -3 }],
    ["ASSET_MANAGEMENT", { type: "ASSOCIATE", assignments: [{ serialNumber: "THEIRS" }] }],
    [
      "USER_ASSOCIATED",
      {
        associatedUsers: [
          { status: "Associated", inviteCode: expect.any(String), idHash: expect.any(String) },
        ],
      },
    ],
  ]);
});

test("types that were not asked for are not sent", async () => {
  const client = await subscribed(["ASSET_COUNT"]);
  await client.order("assets/associate", { assets: [std("101")], serialNumbers: ["S"] });
  expect(receiver.received).toEqual([]);
});

test("one that is not accepted is tried three times within five minutes, and then dropped", async () => {
  const client = await subscribed();
  receiver.answer = () => ({ status: 500 });
  client.world.outside(client.uId, { do: "purchase", adamId: "101", count: 1 });
  await client.world.settle();
  expect(receiver.received.length).toBe(1);
  for (const attempts of [2, 3, 3]) {
    client.world.clock({ advanceMs: 3 * MINUTE_MS });
    await client.world.settle();
    expect(receiver.received.length).toBe(attempts);
  }
  expect(new Set(receiver.received.map(({ notificationId }) => notificationId)).size).toBe(1);
  expect(client.world.notifications().at(-1)).toMatchObject({ state: "dropped", attempts: [500, 500, 500] });
});

test("one that is accepted at the second attempt is not sent a third time", async () => {
  const client = await subscribed();
  const statuses = [503, 200];
  receiver.answer = () => ({ status: statuses.shift() ?? 200 });
  client.world.outside(client.uId, { do: "purchase", adamId: "101", count: 1 });
  await client.world.settle();
  client.world.clock({ advanceMs: 10 * MINUTE_MS });
  await client.world.settle();
  client.world.clock({ advanceMs: 10 * MINUTE_MS });
  await client.world.settle();
  expect(client.world.notifications().at(-1)?.attempts).toEqual([503, 200]);
});

describe("notifications go wrong as told:", () => {
  async function purchases(count: number, prepare: (client: Awaited<ReturnType<typeof subscribed>>) => void) {
    const client = await subscribed();
    prepare(client);
    for (let bought = 1; bought <= count; bought++) {
      client.world.outside(client.uId, { do: "purchase", adamId: "101", count: bought });
    }
    await client.world.settle();
    return client;
  }
  const deltas = () => receiver.received.map(({ notification }) => notification["countDelta"]);
  const how = (
    kind: "notification-missing" | "notification-twice" | "notification-last" | "wrong-bearer",
  ) => ({
    match: { nth: 1 },
    how: { kind },
  });

  test("missing", async () => {
    await purchases(2, ({ world }) => world.addFault(how("notification-missing")));
    expect(deltas()).toEqual([2]);
  });

  test("twice, with one id", async () => {
    await purchases(2, ({ world }) => world.addFault(how("notification-twice")));
    expect(deltas()).toEqual([1, 1, 2]);
    expect(receiver.received[0]?.notificationId).toBe(receiver.received[1]?.notificationId);
  });

  test("overtaken", async () => {
    await purchases(3, ({ world }) => world.addFault(how("notification-last")));
    expect(deltas()).toEqual([2, 3, 1]);
  });

  test("with a wrong secret", async () => {
    await purchases(2, ({ world }) => world.addFault(how("wrong-bearer")));
    expect(receiver.received.map(({ bearer }) => bearer === "Bearer s3cret")).toEqual([false, true]);
  });

  test("late", async () => {
    const late = {
      match: { notification: "ASSET_COUNT" },
      how: { kind: "notification-late" as const, delayMs: MINUTE_MS },
    };
    const client = await purchases(2, ({ world }) => world.addFault(late));
    expect(deltas()).toEqual([2]);
    client.world.clock({ advanceMs: MINUTE_MS });
    await client.world.settle();
    expect(deltas()).toEqual([2, 1]);
  });

  test("all twice and out of order, by two switches", async () => {
    await purchases(12, ({ world }) =>
      world.switches({ duplicateNotifications: true, reorderNotifications: true }),
    );
    const sorted = deltas().sort((a, b) => Number(a) - Number(b));
    expect(sorted).toEqual(Array.from({ length: 24 }, (_, index) => Math.floor(index / 2) + 1));
    expect(deltas()).not.toEqual(sorted);
  });
});
