import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { momentsOf, survivesDeath } from "#tests/support/order-kills.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
});
afterAll(() => world.close());

test.each(["associate", "disassociate"] as const)(
  "wherever a process dies while it carries out %s orders, nothing is lost and nothing repeated",
  async (verb) => {
    const moments = await momentsOf(world, verb);
    expect(moments).toBeGreaterThan(40);
    for (let moment = 1; moment <= moments; moment++)
      await survivesDeath(world, verb, moment).catch((error: unknown) => {
        throw new Error(`It died at moment ${moment} of ${moments}.`, { cause: error });
      });
  },
);
