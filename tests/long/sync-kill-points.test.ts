import { afterAll, beforeAll, expect, test } from "vitest";
import { runAndDie } from "#tests/support/kill-moments.ts";
import { addLocation, syncedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { bothSides, happen } from "#tests/support/outside-changes.ts";

let world: LicenseWorld;
let next = 0;

beforeAll(async () => {
  world = await licenseWorld();
  world.emulator.world().switches({ pageSize: 5, throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

const spec = () => ({
  bulk: { titles: 2, assignments: 16, users: 6, seed: ++next, firstAdamId: 10_000 + 10 * next },
});

/** A location of which nothing is read yet, or one that was read before others changed it. */
async function unread(kind: "first" | "later") {
  if (kind === "first") return addLocation(world, spec());
  const location = await syncedLocation(world, spec());
  happen(world, location, [
    { do: "churn", titles: 2, holders: 2 },
    { do: "create-user", clientUserId: "u-new" },
  ]);
  return location;
}

test.each(["first", "later"] as const)(
  "wherever a process dies in a %s sync, the next one ends equal to Apple",
  async (kind) => {
    const { runSync } = await import("#lib/features/sync/run-sync.ts");
    const { moments } = await runAndDie(world, await unread(kind), 0);
    expect(moments).toBeGreaterThan(15);
    for (let moment = 1; moment <= moments; moment++) {
      const location = await unread(kind);
      await runAndDie(world, location, moment);
      await expect.poll(() => runSync(world.scope, location.tokenId), { timeout: 10_000 }).toBe("done");
      const { apple, here } = await bothSides(world, location);
      expect({ moment, ...here }).toEqual({ moment, ...apple });
    }
  },
);
