import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { momentsOf, survivesDeath } from "#tests/support/registration-kills.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000, maxUsers: 2 });
});
afterAll(() => world.close());

test.each(["register", "retire"] as const)(
  "wherever a process dies while it has Apple %s people, nobody is lost and nobody asked for twice",
  async (deed) => {
    const moments = await momentsOf(world, deed);
    expect(moments).toBeGreaterThan(40);
    for (let moment = 1; moment <= moments; moment++)
      await survivesDeath(world, deed, moment).catch((error: unknown) => {
        throw new Error(`It died at moment ${moment} of ${moments}.`, { cause: error });
      });
  },
);
