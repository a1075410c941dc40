import { afterAll, beforeAll, expect, test } from "vitest";
import { Receiver } from "#tests/integration/apple-emulator/receiver.ts";
import { ahead, sql } from "#tests/support/license-story.ts";
import { tell } from "#tests/support/notification-hook.ts";
import {
  hear,
  isDue,
  notificationWorld,
  stored,
  toldAt,
  toldLocation,
  type NotificationWorld,
} from "#tests/support/notification-world.ts";
import { bothSides } from "#tests/support/outside-changes.ts";

let world: NotificationWorld;
beforeAll(async () => {
  world = await notificationWorld();
});
afterAll(() => world.close());

const view = async (tokenId: string, scope = world.scope) => {
  const { notificationsOf } = await import("#lib/features/apple-notifications/queries.ts");
  return notificationsOf(scope, tokenId);
};
const choose = async (tokenId: string, wanted: boolean) => {
  const { chooseNotifications } = await import("#lib/features/apple-notifications/choose-notifications.ts");
  await chooseNotifications(world.scope, tokenId, { wanted });
  await hear(world, tokenId);
};
const outside = (uId: string, adamId = "9001", serialNumbers = ["F4KQ7X2M90"]) =>
  world.emulator.world().outside(uId, { do: "assign", adamId, serialNumbers });

test("Apple is told where to tell, and its test is answered while it is", async () => {
  world.hook.answers.length = 0;
  const { told, tokenId } = await toldLocation(world);
  expect(told.url).toMatch(new RegExp(`^${world.hook.url}/api/apple/notifications/[\\w-]{43}$`));
  expect(told.bearer.length).toBe(43);
  expect(world.hook.answers).toEqual([204]);
  expect(await view(tokenId)).toMatchObject({ on: true, off: null, problem: null, wanted: true, lastDay: 0 });
});

test("a change outside shows here without a sync", async () => {
  const { uId, tokenId, ...location } = await toldLocation(world);
  outside(uId);
  await world.emulator.world().settle();
  expect(await isDue(world, tokenId)).toBe(true);
  await hear(world, tokenId);
  const { apple, here } = await bothSides(world, { uId, tokenId, ...location });
  expect(here).toEqual(apple);
  expect(apple).toMatchObject({ licenses: expect.arrayContaining([expect.stringContaining("F4KQ7X2M90")]) });
  expect(await stored(world, tokenId)).toEqual([{ type: "ASSET_MANAGEMENT", handled: true }]);
  expect(await view(tokenId)).toMatchObject({ lastDay: 1, lastAt: expect.any(Date) });
  expect(await view(tokenId, ahead(world, 86_400_000))).toMatchObject({ lastDay: 0 });
});

test("purchases and people who accept show too", async () => {
  const { uId, tokenId } = await toldLocation(world);
  const apple = world.emulator.world();
  apple.outside(uId, { do: "purchase", adamId: "9002", count: 5 });
  apple.outside(uId, { do: "create-user", clientUserId: "u-new", email: "new@aldermoor.example" });
  await apple.settle();
  await hear(world, tokenId);
  expect(
    await sql(world, `select "total" from "Asset" where "tokenId" = $1 and "adamId" = '9002'`, [tokenId]),
  ).toEqual([{ total: 20 }]);
  expect(
    await sql(world, `select 1 from "AppleUser" where "tokenId" = $1 and "clientUserId" = 'u-new'`, [
      tokenId,
    ]),
  ).toHaveLength(1);
});

test("a stranger learns nothing and leaves nothing", async () => {
  const { told, tokenId } = await toldLocation(world);
  const hint = { notificationId: "n-1", notificationType: "ASSET_COUNT", uId: told.uId, notification: {} };
  expect(await tell({ ...told, bearer: "guessed" }, hint)).toBe(401);
  expect(await tell({ ...told, bearer: "" }, hint)).toBe(401);
  expect(await tell({ ...told, url: `${told.url.slice(0, -1)}_` }, hint)).toBe(404);
  expect(await tell({ ...told, url: `${told.url}%00` }, hint)).toBe(404);
  expect(await tell(told, { ...hint, uId: "another" })).toBe(400);
  for (const garbage of [
    "",
    "{",
    "[]",
    "null",
    '{"notificationId":7}',
    JSON.stringify({ ...hint, notificationId: "\0" }),
  ])
    expect(await tell(told, garbage)).toBe(400);
  expect(await tell(told, "x".repeat(300_000))).toBe(413);
  expect(await stored(world, tokenId)).toEqual([]);
  expect(await tell(told, hint)).toBe(204);
  expect(await tell(told, hint)).toBe(204);
  expect(await stored(world, tokenId)).toEqual([{ type: "ASSET_COUNT", handled: false }]);
});

test("switched off, Apple is told to stop and the address is nobody's", async () => {
  const { told, tokenId, ...location } = await toldLocation(world);
  await choose(tokenId, false);
  expect(await view(tokenId)).toMatchObject({ on: false, off: "switched-off", wanted: false });
  const hint = { notificationId: "n-2", notificationType: "ASSET_COUNT", uId: told.uId };
  expect(await tell(told, hint)).toBe(404);
  outside(told.uId);
  await world.emulator.world().settle();
  expect(await isDue(world, tokenId)).toBe(false);

  await choose(tokenId, true);
  const again = await toldAt(world, { tokenId, ...location });
  expect(again.bearer).not.toBe(told.bearer);
  expect(await tell({ ...again, bearer: told.bearer }, hint)).toBe(401);
  expect(await tell(again, hint)).toBe(204);
});

test("where Apple cannot reach this server it says so, and the token is read as before", async () => {
  const { tokenId } = await toldLocation(world);
  await choose(tokenId, false);
  world.emulator.world().switches({ loopbackHttpNotifications: false });
  await choose(tokenId, true);
  world.emulator.world().switches({ loopbackHttpNotifications: true });
  expect(await view(tokenId)).toMatchObject({ on: false, off: null, problem: { number: 9712 } });
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  expect(await runSync(world.scope, tokenId)).toBe("done");
});

test("another's address at Apple is noticed by a sync, and ours told again", async () => {
  const { tokenId, text, uId } = await toldLocation(world);
  const elsewhere = new Receiver();
  const notificationUrl = await elsewhere.open();
  await fetch(`${world.emulator.url}/mdm/v2/client/config`, {
    method: "POST",
    headers: { authorization: `Bearer ${text}`, "content-type": "application/json" },
    body: JSON.stringify({ notificationUrl, notificationAuthToken: "theirs" }),
  });
  await elsewhere.close();
  expect((await toldAt(world, { tokenId, text, uId })).url).toBe(notificationUrl);
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  await runSync(world.scope, tokenId);
  await hear(world, tokenId);
  expect((await toldAt(world, { tokenId, text, uId })).url).toContain(world.hook.url);
});

test("a location that another server took over is not written to, and its address is nobody's", async () => {
  const { told, tokenId, uId, text } = await toldLocation(world);
  world.emulator.world().outside(uId, { do: "claim", id: "other", name: "Other MDM", metadata: "x" });
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  await runSync(world.scope, tokenId);
  const before = await toldAt(world, { tokenId, uId, text });
  await hear(world, tokenId);
  expect(await toldAt(world, { tokenId, uId, text })).toEqual(before);
  expect(await view(tokenId)).toMatchObject({ on: false, off: "contested" });
  expect(await tell(told, { notificationId: "n", notificationType: "ASSET_COUNT", uId })).toBe(404);
});

test("what a killed worker had begun to read is read by the next", async () => {
  const { uId, tokenId, ...location } = await toldLocation(world);
  outside(uId, "9003", ["F4KQ7X2M91", "F4KQ7X2M92"]);
  await world.emulator.world().settle();
  const { transaction } = await import("#lib/data/transaction.ts");
  const notifications = await import("#lib/data/apple-notifications.ts");
  expect(
    await transaction(world.scope, (tx) => notifications.take(tx, tokenId, crypto.randomUUID())),
  ).toEqual(["ASSET_MANAGEMENT"]);
  await hear(world, tokenId);
  const { apple, here } = await bothSides(world, { uId, tokenId, ...location });
  expect(here).toEqual(apple);
  expect((await stored(world, tokenId)).every(({ handled }) => handled)).toBe(true);
});
