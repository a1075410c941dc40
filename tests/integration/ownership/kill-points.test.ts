import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { survivesDeathOfTakeOver } from "#tests/support/take-over-kills.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "1" });
  world.emulator
    .world()
    .switches({ throttle: false }, { maxRequestPerSecond: 1000, maxAssets: 1, maxSerialNumbers: 2 });
});
afterAll(() => world.close());

/** A sample of what the long campaign tries at every moment: about to claim, claimed, an order leaving. */
test.each([4, 6, 40])(
  "a take-over that dies at moment %i claims once and ends what was asked, once",
  async (moment) => {
    expect(await survivesDeathOfTakeOver(world, moment)).toBe(true);
  },
);
