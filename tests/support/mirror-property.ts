import fc from "fast-check";
import { expect } from "vitest";
import { ahead, syncedLocation } from "#tests/support/license-story.ts";
import type { LicenseWorld } from "#tests/support/license-world.ts";
import { bothSides, happen, rounds, stock } from "#tests/support/outside-changes.ts";

const DAY_MS = 86_400_000;

/** Whatever others do between syncs, after each of them the mirror is what Apple lists, row for row. */
export async function mirrorFollowsApple(
  world: LicenseWorld,
  { runs, seed, removedRowsInDelta }: { runs: number; seed: number; removedRowsInDelta: boolean },
): Promise<void> {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  world.emulator
    .world()
    .switches({ pageSize: 4, throttle: false, removedRowsInDelta }, { maxRequestPerSecond: 1000 });
  const property = fc.asyncProperty(rounds, async (all) => {
    const location = await syncedLocation(world, stock);
    let days = 0;
    for (const { acts, night } of all) {
      happen(world, location, acts);
      if (night) days++;
      expect(await runSync(ahead(world, days * DAY_MS), location.tokenId)).toBe("done");
      const { apple, here } = await bothSides(world, location);
      expect(here).toEqual(apple);
    }
  });
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: !process.env["LONG"] });
}
