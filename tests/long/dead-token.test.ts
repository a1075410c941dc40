import { afterAll, beforeAll, test } from "vitest";
import { syncCrowdWithOneDead } from "#tests/support/crowd-of-tokens.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

test("a token that Apple never answers holds up none of 499 beside it", () =>
  syncCrowdWithOneDead(world, 500));
