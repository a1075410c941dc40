import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { momentsOfTakeOver, survivesDeathOfTakeOver } from "#tests/support/take-over-kills.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "1" });
  const limits = { maxRequestPerSecond: 1000, maxAssets: 1, maxSerialNumbers: 2 };
  world.emulator.world().switches({ throttle: false }, limits);
});
afterAll(() => world.close());

test("wherever a process dies in a take-over, it claims once and ends exactly what was asked", async () => {
  const moments = await momentsOfTakeOver(world);
  process.stdout.write(`A take-over has ${moments} moments to die at.\n`);
  expect(moments).toBeGreaterThanOrEqual(80);
  let died = 0;
  for (let moment = 1; moment <= moments; moment++) {
    const killed = await survivesDeathOfTakeOver(world, moment).catch((error: unknown) => {
      throw new Error(`It died at moment ${moment} of ${moments}.`, { cause: error });
    });
    if (killed) died++;
  }
  expect(died).toBeGreaterThanOrEqual(80);
});
