import { afterAll, beforeAll, expect, test } from "vitest";
import type { DueKind } from "#lib/data/across-groups/due-work.ts";
import { applied, sql, syncedLocation } from "#tests/support/license-story.ts";
import { asked, licensesAtApple, operationStory } from "#tests/support/license-truth.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { everyPair, grid } from "#tests/support/order-world.ts";
import { bothSides } from "#tests/support/outside-changes.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

/** As two workers that were sent to the same row, and a third that comes late. */
async function thrice(kind: DueKind, id: string): Promise<void> {
  const { jobs } = await import("#lib/jobs/jobs.ts");
  const { perform } = await import("#lib/jobs/perform.ts");
  const { signal } = new AbortController();
  const once = () => perform(jobs, { customerId: world.customerId, kind, id }, signal);
  await Promise.all([once(), once()]);
  await once();
}

test("an operation that is worked on twice asks Apple once", async () => {
  const here = await grid(world, 2, 2);
  const operationId = await applied(world, here);
  await thrice("operation", operationId);
  expect(asked(world, here)).toHaveLength(4);
  expect(await licensesAtApple(world, here)).toEqual(everyPair(here));
  expect(await operationStory(world, operationId)).toMatchObject({ state: "done" });
  expect(await sql(world, `select 1 from "DueWork" where "id" = $1`, [operationId])).toEqual([]);
  const told = await sql(
    world,
    `select 1 from "AuditEntry" where "targetId" = $1 and "action" = 'licenses.assigned'`,
    [operationId],
  );
  expect(told).toHaveLength(1);
});

test("a token that is synced twice ends as Apple has it, and due once", async () => {
  const location = await syncedLocation(world, {
    bulk: { titles: 2, assignments: 30, users: 3, firstAdamId: 501 },
  });
  await thrice("sync", location.tokenId);
  const { apple, here } = await bothSides(world, location);
  expect(here).toEqual(apple);
  expect(
    await sql(world, `select 1 from "DueWork" where "id" = $1 and "kind" = 'sync'`, [location.tokenId]),
  ).toHaveLength(1);
  expect(
    await sql(world, `select 1 from "Operation" where "tokenId" = $1 and "state" in ('queued', 'running')`, [
      location.tokenId,
    ]),
  ).toEqual([]);
});

test("titles that are named twice are named alike, and the store is not asked again", async () => {
  const location = await syncedLocation(world, {
    assets: [
      { adamId: "70001", total: 1 },
      { adamId: "70002", total: 1, metadata: null },
    ],
  });
  await thrice("metadata", location.tokenId);
  const titles = () =>
    sql(world, `select "adamId", "name", "metadataFrom" from "Title" where "adamId" like '7000_' order by 1`);
  const before = await titles();
  expect(before).toMatchObject([{ metadataFrom: "US" }, { name: "Apple ID 70002", metadataFrom: "none" }]);
  world.emulator.world().clearJournal();
  await thrice("metadata", location.tokenId);
  expect(world.emulator.world().journal()).toEqual([]);
  expect(await titles()).toEqual(before);
});

test("work whose row is gone is done with", async () => {
  for (const kind of ["sync", "operation", "mail"] as const) {
    const id = crypto.randomUUID();
    await sql(
      world,
      `insert into "DueWork" ("customerId", "kind", "id", "dueAt") values ($1, $2, $3, now())`,
      [world.customerId, kind, id],
    );
    await thrice(kind, id);
    expect(await sql(world, `select 1 from "DueWork" where "id" = $1`, [id])).toEqual([]);
  }
});
