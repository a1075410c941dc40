import { afterAll, beforeAll, expect, test } from "vitest";
import { ahead, sql, syncedLocation, type AddedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { trouble } from "#tests/support/order-world.ts";

const DAY_MS = 86_400_000;
let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

async function sync({ tokenId }: AddedLocation, day: number): Promise<string> {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  return runSync(ahead(world, day * DAY_MS), tokenId);
}

async function life({ tokenId }: AddedLocation, day: number) {
  const { tokenLife } = await import("#lib/features/health/token-timeline.ts");
  return tokenLife(ahead(world, day * DAY_MS), tokenId, null);
}

test("a token's year is told as it was: heard of daily, refused for two days, and five days on which nobody asked", async () => {
  const location = await syncedLocation(world, { assets: [{ adamId: "500", total: 5 }] });
  for (let day = 1; day <= 20; day++) expect(await sync(location, day)).toBe("done");
  trouble(world, location, { path: "client/config", times: null, how: { kind: "error", number: 9625 } });
  for (const day of [21, 22]) expect(await sync(location, day)).toBe("failed");
  world.emulator.world().removeFaults();
  for (const day of [23, 24, 30]) expect(await sync(location, day)).toBe("done");

  const { year, events } = await life(location, 30);
  expect(year.counts).toMatchObject({ refused: 3, unknown: 5, answered: 23, silent: 0, contested: 0 });
  expect(events.rows.map(({ kind }) => kind).slice(0, 4)).toEqual([
    "asked-again",
    "accepted-again",
    "refused",
    "synced",
  ]);
  expect((await life(location, 40)).year.counts.unknown).toBe(15);
  expect((await life(location, 500)).year.days).toHaveLength(366);
});

test("a year of syncs that all succeed leaves nothing behind but its beginning", async () => {
  const location = await syncedLocation(world, { assets: [{ adamId: "600", total: 5 }] });
  for (let day = 1; day <= 40; day++) expect(await sync(location, day)).toBe("done");
  const [row] = await sql(world, `select count(*)::int as events from "TokenEvent" where "tokenId" = $1`, [location.tokenId]);
  expect(row).toEqual({ events: 3 });
}); // prettier-ignore

test("a refusal after days without a question says that nobody had asked", async () => {
  const location = await syncedLocation(world, { assets: [{ adamId: "700", total: 5 }] });
  trouble(world, location, { path: "client/config", times: null, how: { kind: "error", number: 9625 } });
  expect(await sync(location, 10)).toBe("failed");
  expect((await life(location, 10)).year.counts).toMatchObject({ unknown: 9, refused: 1, answered: 1 });
  world.emulator.world().removeFaults();
});

test("events page by key, newest first, without losing one of the same moment", async () => {
  const { listTokenEvents } = await import("#lib/features/health/token-timeline.ts");
  const location = await syncedLocation(world, { assets: [{ adamId: "800", total: 5 }] });
  await sql(world, `insert into "TokenEvent" ("customerId", "tokenId", "at", "kind", "actorKind", "actorName")
    select $1, $2, date_trunc('minute', now()), 'slow', 'job', 'sync' from generate_series(1, 120)`, [world.customerId, location.tokenId]);
  const first = await listTokenEvents(world.scope, location.tokenId, null);
  const second = await listTokenEvents(world.scope, location.tokenId, { after: first.next ?? "" });
  const third = await listTokenEvents(world.scope, location.tokenId, { after: second.next ?? "" });
  const ids = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
  expect({ rows: ids.length, distinct: new Set(ids).size, end: third.next }).toEqual({ rows: 123, distinct: 123, end: null });
}); // prettier-ignore
