import { afterAll, beforeAll, expect, test } from "vitest";
import { applied, follow, sql, syncedLocation } from "#tests/support/license-story.ts";
import { asked, licensesAtApple, licensesHere, operationStory } from "#tests/support/license-truth.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { everyPair, grid, trouble } from "#tests/support/order-world.ts";
import { bothSides, happen } from "#tests/support/outside-changes.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
  world.emulator.world().switches({ eventDelayMs: 0 });
});
afterAll(() => world.close());

test.concurrent.each([
  ["took the order", "hang-after", 1],
  ["has done nothing", "hang", 2],
] as const)("an order that Apple never answers, and %s, stands once in the end", async (_, kind, times) => {
  const here = await grid(world, 2, 2);
  trouble(world, here, { path: "assets/associate", how: { kind } });
  const operationId = await applied(world, here);
  expect(await follow(world, operationId)).toBe("over");
  expect(await licensesAtApple(world, here)).toEqual(everyPair(here));
  expect(await licensesHere(world, here)).toEqual(everyPair(here));
  expect(await operationStory(world, operationId)).toMatchObject({ state: "done" });
  expect(new Set(asked(world, here)).size * times).toBe(asked(world, here).length);
});

test.concurrent("a page that never comes is asked for again, and the mirror ends equal", async () => {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const location = await syncedLocation(world, { bulk: { titles: 2, assignments: 40, firstAdamId: 91_001 } });
  happen(world, location, [{ do: "churn", titles: 2, holders: 4 }]);
  trouble(world, location, { path: "assignments", how: { kind: "hang" } });
  expect(await runSync(world.scope, location.tokenId)).toBe("done");
  const { apple, here } = await bothSides(world, location);
  expect(here).toEqual(apple);
});

test.concurrent(
  "a location that was silent last time is given up after seconds, and asked again later",
  async () => {
    const { runSync } = await import("#lib/features/sync/run-sync.ts");
    const location = await syncedLocation(world, { assets: [{ adamId: "97001", total: 1 }] });
    await sql(world, `update "ContentToken" set "silentSince" = now() where "id" = $1`, [location.tokenId]);
    trouble(world, location, { path: "client/config", how: { kind: "hang" }, times: null });
    expect(await runSync(world.scope, location.tokenId)).toBe("failed");
  },
);
