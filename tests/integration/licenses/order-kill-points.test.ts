import { afterAll, beforeAll, test } from "vitest";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { survivesDeath, type Verb } from "#tests/support/order-kills.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

/** A sample of what the long campaign tries at every moment: orders written, one leaving, one accepted, one read back. */
const sample: { verb: Verb; moment: number }[] = [
  { verb: "associate", moment: 10 },
  { verb: "associate", moment: 12 },
  { verb: "associate", moment: 14 },
  { verb: "disassociate", moment: 20 },
];

test.each(sample)(
  "a process that dies at moment $moment of $verb orders loses and repeats nothing",
  ({ verb, moment }) => survivesDeath(world, verb, moment),
);
