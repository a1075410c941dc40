import { afterAll, beforeAll, test } from "vitest";
import { crowd, inviteEverybody } from "#tests/support/invitation-kills.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";

const PER_MINUTE = 250;
let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ INVITATIONS_PER_MINUTE: String(PER_MINUTE) });
});
afterAll(() => world.close());

test("500 people are invited exactly once each with the throttle held, though the process dies half-way", async () => {
  const here = await crowd(world, 500);
  await inviteEverybody(world, here, { people: 500, perMinute: PER_MINUTE, diesIn: 1, at: 7 });
});
