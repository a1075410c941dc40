import { afterAll, beforeAll, test } from "vitest";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { survivesDeath, type RegistrationDeed } from "#tests/support/registration-kills.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000, maxUsers: 2 });
});
afterAll(() => world.close());

/** A sample of what the long campaign tries at every moment. */
const sample: { deed: RegistrationDeed; moment: number }[] = [
  { deed: "register", moment: 17 },
  { deed: "retire", moment: 16 },
];

test.each(sample)("a process that dies at moment $moment of $deed loses and repeats nobody", ({ deed, moment }) =>
  survivesDeath(world, deed, moment),
); // prettier-ignore
