import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { removalMoments, removalSurvives } from "#tests/support/removal-kills.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

test("wherever a process dies while it removes a token, nothing is lost and nothing is repeated", async () => {
  const moments = await removalMoments(world);
  process.stdout.write(`A removal has ${moments} moments to die at.\n`);
  expect(moments).toBeGreaterThan(80);
  for (let moment = 1; moment <= moments; moment++)
    await removalSurvives(world, moment).catch((error: unknown) => {
      throw new Error(`It died at moment ${moment} of ${moments}.`, { cause: error });
    });
});
