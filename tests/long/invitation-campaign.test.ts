import { afterAll, beforeAll, test } from "vitest";
import { crowd, inviteEverybody } from "#tests/support/invitation-kills.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";

const PER_MINUTE = 2500;
let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ INVITATIONS_PER_MINUTE: String(PER_MINUTE) });
});
afterAll(() => world.close());

test("50,000 people are invited exactly once each with the throttle held, though the process dies half-way", async () => {
  const here = await crowd(world, 50_000);
  await inviteEverybody(world, here, { people: 50_000, perMinute: PER_MINUTE, diesIn: 10, at: 20 });
});
