import { afterAll, beforeAll, test } from "vitest";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { removalSurvives } from "#tests/support/removal-kills.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

/** A sample of what the long campaign tries at every moment: covering, revoking, verifying; the last ones, whose number varies, are left to it. */
test.each([38, 98])("a removal whose process dies at moment %i ends as if it had not", (moment) =>
  removalSurvives(world, moment),
);
