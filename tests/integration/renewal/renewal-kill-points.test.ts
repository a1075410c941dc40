import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { momentsOf, survivesDeath } from "#tests/support/renewal-kills.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
});
afterAll(() => world.close());

/** A sample of what the long campaign tries at every moment: the checks, and the replay. */
test("a process that dies while it renews a token loses and repeats nothing", async () => {
  const moments = await momentsOf(world);
  const sample = [moments - 6, Math.floor(moments / 2)];
  expect(new Set(sample).size).toBe(2);
  for (const moment of sample) await survivesDeath(world, moment);
}, 90_000);
