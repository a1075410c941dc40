import { afterAll, expect, test } from "vitest";
import { closeQueue } from "#lib/data/queue.ts";
import { acknowledge } from "#lib/features/notices/acknowledge.ts";
import { makeNotices } from "#lib/features/notices/make-notices.ts";
import { bannerNotices } from "#lib/features/notices/queries.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeGroup, systemAt } from "#tests/support/access-world.ts";
import { noticeWorld } from "#tests/support/notice-world.ts";

afterAll(closeQueue);
useFreshDatabase();

test("the banner tells how tokens stand, worst first, before any worker has written a notice", async () => {
  const world = await noticeWorld();
  await world.token("Office", 300);
  await world.token("Field", 20);
  await world.revoke(await world.token("Retail", 200));
  const shown = await bannerNotices(await world.system());
  expect(shown.map(({ tokenName, kind, id }) => [tokenName, kind, id])).toEqual([
    ["Retail", "revoked", null],
    ["Field", "expiring", null],
  ]);
});

test("what was acknowledged leaves it, and comes back when it gets worse", async () => {
  const world = await noticeWorld();
  await world.token("Field", 20);
  await world.after(0);
  await acknowledge(await world.system(), { ids: "all" });
  expect(await bannerNotices(await world.system())).toEqual([]);
  await world.after(13);
  expect(await bannerNotices(await world.system())).toMatchObject([
    { severity: "critical", id: expect.any(String) },
  ]);
});

test("a group's banner says nothing of tokens above it or beside it", async () => {
  const world = await noticeWorld();
  const [berlin, lagos] = [await makeGroup(world, "Berlin"), await makeGroup(world, "Lagos")];
  await world.token("Above", 5);
  await world.token("Beside", 5, lagos);
  await world.token("Here", 5, berlin);
  await makeNotices(await world.system());
  const shown = await bannerNotices(await systemAt(world, berlin));
  expect(shown.map(({ tokenName }) => tokenName)).toEqual(["Here"]);
});
