import { afterAll, beforeAll, expect, test } from "vitest";
import { sql, syncedLocation } from "#tests/support/license-story.ts";
import { countsAtApple, countsHere, licensesAtApple, licensesHere } from "#tests/support/license-truth.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { trouble } from "#tests/support/order-world.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

const titleOf = async (adamId: string) =>
  String((await sql(world, `select "id" from "Title" where "adamId" = $1`, [adamId]))[0]?.["id"]);

test("after a purchase and changes from outside one title is counted again, and no other is read", async () => {
  const { recountTitle } = await import("#lib/features/sync/recount-title.ts");
  const here = await syncedLocation(world, {
    assets: [{ adamId: "95001", total: 3 }, { adamId: "95002", total: 3 }],
    assignments: [{ adamId: "95001", serialNumber: "F4KQ95001A" }],
  });
  const apple = world.emulator.world();
  apple.outside(here.uId, { do: "purchase", adamId: "95001", count: 7 });
  apple.outside(here.uId, { do: "unassign", adamId: "95001", serialNumbers: ["F4KQ95001A"] });
  apple.outside(here.uId, { do: "assign", adamId: "95001", serialNumbers: ["F4KQ95001B", "F4KQ95001C"] });
  const since = apple.journal().length;
  const { tokens } = await recountTitle(world.scope, await titleOf("95001"));
  expect(tokens.map(({ outcome }) => outcome)).toEqual(["read"]);
  expect(await countsHere(world, here)).toEqual(await countsAtApple(world, here));
  expect(await licensesHere(world, here)).toEqual(await licensesAtApple(world, here));
  const asked = apple.journal().slice(since).filter(({ uId, path }) => uId === here.uId && /assets|assignments/.test(path));
  expect(asked.slice(0, 2).map(({ query }) => query["adamId"])).toEqual(["95001", "95001"]);
}); // prettier-ignore

test("where Apple refuses the old counts stay, and the other token is counted again all the same", async () => {
  const { recountTitle } = await import("#lib/features/sync/recount-title.ts");
  const silent = await syncedLocation(world, { assets: [{ adamId: "95003", total: 3 }] });
  const well = await syncedLocation(world, { assets: [{ adamId: "95003", total: 4 }] });
  const apple = world.emulator.world();
  apple.outside(silent.uId, { do: "purchase", adamId: "95003", count: 5 });
  apple.outside(well.uId, { do: "purchase", adamId: "95003", count: 5 });
  trouble(world, silent, { path: "/assets", how: { kind: "error", number: 9625 }, times: null });
  const { tokens } = await recountTitle(world.scope, await titleOf("95003"));
  const outcome = (id: string) => tokens.find(({ tokenId }) => tokenId === id)?.outcome;
  expect([outcome(silent.tokenId), outcome(well.tokenId)]).toEqual(["refused", "read"]);
  expect(await countsHere(world, well)).toEqual(["95003 STDQ 9 0 9 0"]);
  expect(await countsHere(world, silent)).toEqual(["95003 STDQ 3 0 3 0"]);
}); // prettier-ignore
