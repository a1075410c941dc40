import { afterAll, beforeAll, expect, test } from "vitest";
import { ahead, sql, syncedLocation } from "#tests/support/license-story.ts";
import { countsAtApple, countsHere, licensesAtApple, licensesHere } from "#tests/support/license-truth.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";

let world: LicenseWorld;
const DAY_MS = 86_400_000;

beforeAll(async () => {
  world = await licenseWorld();
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

test("from the German store to the US store and back, names change and not one license does; the US store is asked for misses only", async () => {
  const { editToken } = await import("#lib/features/tokens/edit-token.ts");
  const { EditToken } = await import("#lib/features/tokens/schemas.ts");
  const { refreshMetadata } = await import("#lib/features/titles/refresh-metadata.ts");
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const here = await syncedLocation(world, {
    country: "DE",
    assets: [
      { adamId: "90001", total: 3, metadata: { stores: ["de", "us"] } },
      { adamId: "90002", total: 2, metadata: { stores: ["us"] } },
    ],
    assignments: [
      { adamId: "90001", serialNumber: "F4KQ90001A" },
      { adamId: "90002", serialNumber: "F4KQ90001B" },
    ],
  });
  const move = async (region: string, days: number) => {
    const token = (await sql(world, `select "name", "description", "groupId" as group from "ContentToken" where "id" = $1`, [here.tokenId]))[0];
    await editToken(world.scope, here.tokenId, EditToken.parse({ ...token, region }));
    const since = world.emulator.world().journal().length;
    const later = ahead(world, days * DAY_MS);
    expect(await runSync(later, here.tokenId)).toBe("done");
    await refreshMetadata(later, here.tokenId);
    const asked = world.emulator.world().journal().slice(since).filter(({ path }) => /lookup/i.test(path));
    const titles = await sql(world, `select "adamId", "metadataFrom" from "Title" where "adamId" in ('90001', '90002') order by 1`);
    return { from: titles.map(({ metadataFrom }) => metadataFrom), asked: asked.map(({ path, query }) => `${path} ${Object.values(query).join(" ")}`) };
  };
  const licenses = await licensesHere(world, here);

  const german = await move("DE", 0);
  expect(german.from).toEqual(["DE", "US"]);
  const inUs = german.asked.filter((line) => / us /.test(line));
  expect(inUs).toEqual([expect.stringMatching(/ 90002$/)]);
  expect((await move("US", 0)).from).toEqual(["US", "US"]);
  expect((await move("DE", 0)).from).toEqual(["DE", "US"]);

  expect(await licensesHere(world, here)).toEqual(licenses);
  expect(licenses).toEqual(await licensesAtApple(world, here));
  expect(await countsHere(world, here)).toEqual(await countsAtApple(world, here));
}); // prettier-ignore

test("a location that Apple renamed is called so after the next sync, and activity tells what it was called before", async () => {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const { tokenId, uId } = await syncedLocation(world, { name: "Berlin" });
  world.emulator.world().outside(uId, { do: "rename", name: "Berlin Mitte" });
  expect(await runSync(world.scope, tokenId)).toBe("done");
  expect(await sql(world, `select "locationName" from "ContentToken" where "id" = $1`, [tokenId])).toEqual([
    { locationName: "Berlin Mitte" },
  ]);
  const told = await sql(world, `select "before", "after" from "AuditEntry" where "targetId" = $1 and "action" = 'token.location-renamed'`, [tokenId]);
  expect(told).toEqual([{ before: { location: "Berlin" }, after: { location: "Berlin Mitte" } }]);
}); // prettier-ignore
