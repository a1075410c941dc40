import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { momentsOf, survivesDeath } from "#tests/support/renewal-kills.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
});
afterAll(() => world.close());

test("wherever a process dies while it renews a token, one file stands and every wish is replayed once", async () => {
  const moments = await momentsOf(world);
  expect(moments).toBeGreaterThan(40);
  for (let moment = 1; moment <= moments; moment++)
    await survivesDeath(world, moment).catch((error: unknown) => {
      throw new Error(`It died at moment ${moment} of ${moments}.`, { cause: error });
    });
});
