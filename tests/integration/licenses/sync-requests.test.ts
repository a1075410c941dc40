import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseWorld, tokenFile, type LicenseWorld } from "#tests/support/license-world.ts";

let world: LicenseWorld;
let tokenId: string;

beforeAll(async () => {
  world = await licenseWorld();
  const { addToken } = await import("#lib/features/tokens/add-token.ts");
  const location = world.emulator.world().addLocation({
    name: "Aldermoor Retail",
    bulk: { titles: 12, assignments: 1_200, users: 40, seed: 3 },
    tokens: [{ kind: "valid" }],
  });
  const file = tokenFile(location.tokens[0]?.text ?? "");
  const input = {
    file,
    name: "Retail",
    description: "",
    region: "US",
    group: world.groupId,
    register: "yes",
  } as const;
  ({ tokenId } = await addToken(world.scope, input));
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  expect(await runSync(world.scope, tokenId)).toBe("done");
});
afterAll(() => world.close());

test("a sync that finds nothing changed asks three times beyond the two configurations", async () => {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  world.emulator.world().clearJournal();
  expect(await runSync(world.scope, tokenId)).toBe("done");
  const paths = world.emulator
    .world()
    .journal()
    .map(({ path }) => path.replace("/mdm/v2/", ""));
  expect(paths.filter((path) => !path.endsWith("/config"))).toEqual(["assets", "assignments", "users"]);
  expect(paths.filter((path) => path.endsWith("/config")).length).toBeLessThanOrEqual(2);
});
