import { afterAll, beforeAll, test } from "vitest";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { mirrorFollowsApple } from "#tests/support/mirror-property.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
});
afterAll(() => world.close());

test.each([
  ["and says nothing of what was removed", false],
  ["and names what was removed like any other", true],
])(
  "whatever others change, the mirror equals Apple, where a delta tells what changed %s",
  (_, removedRowsInDelta) => mirrorFollowsApple(world, { runs: 4, seed: 20_261_120, removedRowsInDelta }),
);
