import { afterAll, beforeAll, test } from "vitest";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { mirrorFollowsApple } from "#tests/support/mirror-property.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
});
afterAll(() => world.close());

test.each([false, true])(
  "whatever others change, however often, the mirror equals Apple (deltas name what was removed: %s)",
  (removedRowsInDelta) => mirrorFollowsApple(world, { runs: 200, seed: Date.now(), removedRowsInDelta }),
);
