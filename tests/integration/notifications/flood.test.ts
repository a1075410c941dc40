import { afterAll, beforeAll, expect, test } from "vitest";
import { tell } from "#tests/support/notification-hook.ts";
import {
  notificationWorld,
  toldLocation,
  type NotificationWorld,
} from "#tests/support/notification-world.ts";
import { surviveFlood } from "#tests/support/notification-flood.ts";

let world: NotificationWorld;
beforeAll(async () => {
  world = await notificationWorld();
});
afterAll(() => world.close());

test("300 notifications, a third of them copies and in no order, leave the counts right", async () => {
  await surviveFlood(world, 300, 20_261);
});

test("one is answered although another is being stored and the location is being read", async () => {
  const { told, tokenId } = await toldLocation(world);
  const { alone } = await import("#lib/data/locks.ts");
  const hint = { notificationType: "ASSET_COUNT", uId: told.uId };
  await alone(`sync ${world.customerId} ${tokenId}`, async () => {
    const statuses = ["a", "b", "a"].map((notificationId) => tell(told, { ...hint, notificationId }));
    expect(await Promise.all(statuses)).toEqual([204, 204, 204]);
  });
});
