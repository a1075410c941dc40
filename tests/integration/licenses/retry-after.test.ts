import { afterAll, beforeAll, expect, test } from "vitest";
import { addLocation, sql, type AddedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { trouble } from "#tests/support/order-world.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
});
afterAll(() => world.close());

const requests = ({ uId }: AddedLocation) =>
  world.emulator
    .world()
    .journal()
    .filter((entry) => entry.uId === uId);

test("what Apple tells one request, to come back later, holds for every request to that location and for no other", async () => {
  const { openSession } = await import("#lib/features/apple-session.ts");
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const [held, other] = [await addLocation(world), await addLocation(world)];
  trouble(world, held, { path: "assets", how: { kind: "throttle", retryAfter: 2 } });
  const syncs = Promise.all([runSync(world.scope, held.tokenId), runSync(world.scope, other.tokenId)]);
  await expect.poll(() => requests(held).some(({ status }) => status === 429)).toBe(true);
  await (await openSession(world.scope, held.tokenId)).client.clientConfig();
  expect(await syncs).toEqual(["done", "done"]);

  const refused = requests(held).findIndex(({ status }) => status === 429);
  const at = (entry: { at: string } | undefined) => Date.parse(entry?.at ?? "");
  const since = at(requests(held)[refused]);
  expect(at(requests(held)[refused + 1]) - since).toBeGreaterThanOrEqual(1_900);
  const meanwhile = requests(other).filter((entry) => at(entry) > since && at(entry) < since + 1_900);
  expect(meanwhile).not.toEqual([]);
}); // prettier-ignore

test("patience of an hour is kept without waiting for it: the sync says so and asks nothing more", async () => {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const location = await addLocation(world);
  trouble(world, location, { path: "assets", how: { kind: "throttle", retryAfter: 3600 } });
  expect(await runSync(world.scope, location.tokenId)).toBe("failed");
  const asked = requests(location).length;
  expect(await runSync(world.scope, location.tokenId)).toBe("failed");
  expect(requests(location)).toHaveLength(asked);
  const [token] = await sql(world, `select "syncProblem"->>'reason' as reason from "ContentToken" where "id" = $1`, [location.tokenId]);
  expect(token).toEqual({ reason: "apple-throttled" });
}); // prettier-ignore
