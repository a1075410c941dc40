import { afterAll, beforeAll, expect, test } from "vitest";
import { notificationWorld, type NotificationWorld } from "#tests/support/notification-world.ts";
import { surviveFlood } from "#tests/support/notification-flood.ts";

let world: NotificationWorld;
beforeAll(async () => {
  world = await notificationWorld();
});
afterAll(() => world.close());

test("10,000 notifications in a minute, a third of them copies and in no order, leave the counts right", async () => {
  const began = performance.now();
  await surviveFlood(world, 10_000, 31_337);
  expect(performance.now() - began).toBeLessThan(60_000);
}, 180_000);
