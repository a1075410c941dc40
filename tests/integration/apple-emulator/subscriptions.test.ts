import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { emulated } from "#tests/integration/apple-emulator/client.ts";
import { Receiver } from "#tests/integration/apple-emulator/receiver.ts";

const { visit } = emulated();
const DAY_MS = 86_400_000;

const shop = () =>
  visit({
    subscriptions: [
      { adamId: 700, parentAdamId: 101, renewing: 2, expiring: 1, periodEndDate: "2099-01-31" },
      { adamId: 701, renewing: 5 },
    ],
    users: [
      ...["u-1", "u-2", "u-3", "u-4"].map((clientUserId) => ({
        clientUserId,
        status: "Associated" as const,
      })),
      { clientUserId: "invited" },
    ],
  });

type Visitor = ReturnType<typeof shop>;
const give = (client: Visitor, clientUserIds: string[], renewing = true) =>
  client.order("subscriptions/associate", { adamIds: [700], clientUserIds, renewing });
const seats = async (client: Visitor) =>
  ((await client.get("subscriptions", { adamId: "700" })).body as { subscriptions?: object[] })
    .subscriptions?.[0];

test("are listed with seats that add up, and without a parent as null", async () => {
  const { body } = await shop().get("subscriptions");
  expect(body).toMatchObject({
    subscriptions: [
      {
        parentAdamId: 101,
        adamId: 700,
        status: "ACTIVE",
        periodEndDate: "2099-01-31",
        counts: {
          assigned: { renewing: 0, expiring: 0 },
          available: { renewing: 2, expiring: 1 },
          total: { renewing: 2, expiring: 1 },
        },
      },
      { parentAdamId: null, adamId: 701 },
    ],
    versionId: expect.any(String),
  });
});

test("are given to people who have accepted, as long as there are seats", async () => {
  const client = shop();
  expect(await give(client, ["u-1", "u-2"])).toMatchObject({
    eventStatus: "COMPLETE",
    eventType: "ASSOCIATE",
  });
  expect(await give(client, ["u-3", "u-4"], false)).toMatchObject({
    eventStatus: "FAILED",
    numCompleted: 1,
    failures: [{ errorNumber: 9709 }],
  });
  expect(await seats(client)).toMatchObject({
    counts: { assigned: { renewing: 2, expiring: 1 }, available: { renewing: 0, expiring: 0 } },
  });
  expect((await client.get("subscriptions/assignments")).body.assignments).toEqual([
    { adamId: 700, clientUserId: "u-1", renewing: true },
    { adamId: 700, clientUserId: "u-2", renewing: true },
    { adamId: 700, clientUserId: "u-3", renewing: false },
  ]);
  const one = await client.get("subscriptions/assignments", { clientUserId: "u-2" });
  expect(one.body.assignments?.length).toBe(1);
});

test.each([
  ["associate", { adamIds: [700], clientUserIds: ["invited"] }, 9814],
  ["associate", { adamIds: [999], clientUserIds: ["u-1"] }, 9813],
  ["associate", { adamIds: ["700"], clientUserIds: ["u-1"] }, 9813],
  ["associate", { adamIds: [700], clientUserIds: [] }, 9811],
  ["associate", { adamIds: [700, 701, 702], clientUserIds: ["u-1"] }, 9816],
  ["associate", { adamIds: [700, 700], clientUserIds: ["u-1"] }, 9703],
  ["disassociate", { adamIds: [700], clientUserIds: ["u-1"] }, 9815],
])("an order to %s %o is refused with %i", async (path, body, number) => {
  const client = shop();
  client.world.switches({}, { maxSubscriptions: 2 });
  const answered = await client.post(`subscriptions/${path}`, body);
  expect([answered.status, answered.body.errorNumber]).toEqual([400, number]);
});

describe("given up", () => {
  test("at once, the seat is free at once", async () => {
    const client = shop();
    await give(client, ["u-1"]);
    await client.order("subscriptions/disassociate", { adamIds: [700], clientUserIds: ["u-1"] });
    expect((await client.get("subscriptions/assignments")).body.assignments).toEqual([]);
  });

  test("for the end of the period, it stays until then, and what expires goes with it", async () => {
    const client = shop();
    await give(client, ["u-1", "u-2"]);
    const status = await client.order("subscriptions/disassociate", {
      adamIds: [700],
      clientUserIds: ["u-1"],
      deferred: true,
    });
    expect(status.eventStatus).toBe("COMPLETE");
    expect((await client.get("subscriptions/assignments")).body.assignments).toMatchObject([
      { clientUserId: "u-1", renewing: false },
      { clientUserId: "u-2", renewing: true },
    ]);
    client.world.clock({ now: Date.parse("2099-02-01T00:00:00Z") });
    const late = client.as((client.world.outside(client.uId, { do: "new-token" }) as { text: string }).text);
    expect((await late.get("subscriptions/assignments")).body.assignments).toMatchObject([
      { clientUserId: "u-2" },
    ]);
    expect(await seats(late)).toMatchObject({
      periodEndDate: "2099-02-28",
      counts: { total: { renewing: 2, expiring: 0 } },
    });
  });
});

test("can be switched on, and off only while there are none", async () => {
  const none = visit();
  const on = await none.post("subscriptions/enable", undefined);
  expect(on.body).toMatchObject({ subscriptionManagement: true, mdmInfo: null, uId: none.uId });
  expect((await none.post("subscriptions/disable", undefined)).body).toMatchObject({
    subscriptionManagement: false,
  });
  const { status, body } = await shop().post("subscriptions/disable", undefined);
  expect([status, body.errorNumber]).toEqual([400, 9818]);
});

test("have administrators who are added and removed at once", async () => {
  const client = shop();
  const named = { adamIds: [700, 701], clientUserIds: ["u-1", "u-2"] };
  const added = await client.post("subscriptions/admins/add", named);
  expect(Object.keys(added.body).sort()).toEqual(["tokenExpirationDate", "uId", "versionId"]);
  await client.post("subscriptions/admins/remove", { adamIds: [701], clientUserIds: ["u-1"] });
  const { body } = await client.get("subscriptions/admins", { includeUserState: "true" });
  expect((body as { admins?: object[] }).admins).toMatchObject([
    { adamId: 700, clientUserId: "u-1", userStatus: "Associated", idHash: expect.any(String) },
    { adamId: 700, clientUserId: "u-2" },
    { adamId: 701, clientUserId: "u-2" },
  ]);
  const refused = await client.post("subscriptions/admins/add", {
    adamIds: [700],
    clientUserIds: ["invited"],
  });
  expect(refused.body.errorNumber).toBe(9814);
});

test("are read behind cursors, in order, and a made-up cursor is refused", async () => {
  const client = shop();
  client.world.switches({ cursorPageSize: 1 });
  const first = (await client.get("subscriptions")).body;
  const second = (await client.get("subscriptions", { cursor: first.nextCursor ?? "" })).body;
  expect([first.nextCursor, second.nextCursor]).toEqual([expect.any(String), undefined]);
  expect((await client.get("subscriptions", { cursor: "made-up" })).body.errorNumber).toBe(9812);
});

describe("notifications", () => {
  const receiver = new Receiver();
  let hook = "";
  beforeEach(async () => {
    hook = await receiver.open();
  });
  afterEach(() => receiver.close());

  test("tell of seats bought, given, and given up when the period ends", async () => {
    const client = shop();
    client.world.switches({ loopbackHttpNotifications: true });
    await client.post("client/config", {
      notificationUrl: hook,
      notificationAuthToken: "s",
      notificationTypes: ["SUBSCRIPTION_COUNT", "SUBSCRIPTION_MANAGEMENT"],
    });
    await give(client, ["u-1"]);
    const deferred = { adamIds: [700], clientUserIds: ["u-1"], deferred: true };
    await client.order("subscriptions/disassociate", deferred);
    client.world.outside(client.uId, {
      do: "subscribe",
      adamId: 700,
      renewing: 9,
      periodEndDate: "2098-12-31",
    });
    client.world.clock({ now: Date.parse("2099-01-01T00:00:00Z") + DAY_MS / 2 });
    await client.world.settle();
    const told = receiver.received.slice(1).filter((one) => JSON.stringify(one).includes('"adamId":700'));
    expect(told.map(({ notificationType, notification }) => [notificationType, notification])).toMatchObject([
      [
        "SUBSCRIPTION_MANAGEMENT",
        { type: "ASSOCIATE", assignments: [{ adamId: 700, clientUserId: "u-1", renewing: true }] },
      ],
      ["SUBSCRIPTION_COUNT", { adamId: 700, counts: { total: { renewing: 9, expiring: 0 } } }],
      ["SUBSCRIPTION_MANAGEMENT", { type: "DISASSOCIATE", assignments: [{ clientUserId: "u-1" }] }],
      ["SUBSCRIPTION_COUNT", { adamId: 700, counts: { available: { renewing: 9, expiring: 0 } } }],
    ]);
  });
});
