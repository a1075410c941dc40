import { afterAll, beforeAll, expect, test } from "vitest";
import { ahead, sql, syncedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { trouble } from "#tests/support/order-world.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

async function named(tokenId: string, region = "DE") {
  const { refreshMetadata } = await import("#lib/features/titles/refresh-metadata.ts");
  await sql(world, `update "ContentToken" set "region" = $2 where "id" = $1`, [tokenId, region]);
  return refreshMetadata(world.scope, tokenId);
}

const titles = (ids: readonly string[]) =>
  sql(world, `select "adamId", "metadataFrom", "isCustom", "name" = 'Apple ID ' || "adamId" as placeholder from "Title"
    where "adamId" = any ($1) order by 1`, [ids]); // prettier-ignore

test("names come from the token's store, for misses from the US store and marked so, else a placeholder stays", async () => {
  const { tokenId } = await syncedLocation(world, {
    country: "DE",
    assets: [
      { adamId: "80001", total: 1, metadata: { stores: ["de", "us"] } },
      { adamId: "80002", total: 1, metadata: { stores: ["us"] } },
      { adamId: "80003", total: 1, metadata: null },
    ],
  });
  expect(await named(tokenId)).toEqual({ named: 2, nowhere: 1, unanswered: 0 });
  expect(await titles(["80001", "80002", "80003"])).toEqual([
    { adamId: "80001", metadataFrom: "DE", isCustom: false, placeholder: false },
    { adamId: "80002", metadataFrom: "US", isCustom: false, placeholder: false },
    { adamId: "80003", metadataFrom: "none", isCustom: false, placeholder: true },
  ]);
  const [token] = await sql(world, `select "lastSyncAt" is not null as synced, "syncProblem" from "ContentToken" where "id" = $1`, [tokenId]);
  expect(token).toEqual({ synced: true, syncProblem: null });
}); // prettier-ignore

test("a store that is silent takes no name away, holds up none that another knows, and is asked again", async () => {
  const assets = [
    { adamId: "81001", total: 1 },
    { adamId: "81002", total: 1, metadata: { custom: true } },
  ];
  const { tokenId, uId } = await syncedLocation(world, { assets });
  const path = "/WebObjects/MZStorePlatform.woa/wa/lookup";
  const { id } = world.emulator.world().addFault({ match: { path }, times: null, how: { kind: "error", number: 9602 } });
  expect(await named(tokenId, "US")).toEqual({ named: 1, nowhere: 0, unanswered: 1 });
  expect(await titles(["81001", "81002"])).toMatchObject([{ placeholder: false }, { placeholder: true, metadataFrom: null }]);

  world.emulator.world().removeFaults(id);
  trouble(world, { uId, tokenId, text: "" }, { path: "/lookup", times: null, how: { kind: "error", number: 9602 } });
  expect(await named(tokenId, "US")).toEqual({ named: 1, nowhere: 0, unanswered: 0 });
  expect(await titles(["81002"])).toMatchObject([{ placeholder: false, isCustom: true }]);
}); // prettier-ignore

test("people whom Apple and the inventory know by one address are one person, whatever becomes of their records", async () => {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const person = crypto.randomUUID();
  await sql(world, `insert into "Person" ("customerId", "id", "groupId", "name", "nameKey", "email", "emailKey", "source", "createdAt", "updatedAt")
    values ($1, $2, $3, 'Ada', 'ada', 'Ada@aldermoor.example', 'ada@aldermoor.example', 'csv', now(), now())`, [world.customerId, person, world.groupId]);
  const { tokenId, uId } = await syncedLocation(world, {
    users: [
      { clientUserId: "ada-1", email: "ADA@aldermoor.example", status: "Associated" },
      { clientUserId: "ben-1", email: "ben@aldermoor.example", status: "Registered" },
    ],
  });
  const users = () =>
    sql(world, `select u."clientUserId", u."status", u."personId" = $2 as ada, p."name" from "AppleUser" u
      left join "Person" p on p."id" = u."personId" where u."tokenId" = $1 order by 1`, [tokenId, person]);
  expect(await users()).toEqual([
    { clientUserId: "ada-1", status: "Associated", ada: true, name: "Ada" },
    { clientUserId: "ben-1", status: "Registered", ada: false, name: "ben@aldermoor.example" },
  ]);

  const apple = world.emulator.world();
  for (const act of ["retire-user", "create-user", "retire-user", "create-user"] as const) apple.outside(uId, { do: act, clientUserId: "ada-1" });
  expect(await runSync(world.scope, tokenId)).toBe("done");
  expect(await users()).toMatchObject([{ clientUserId: "ada-1", status: "Registered", ada: true }, { clientUserId: "ben-1" }]);
  apple.outside(uId, { do: "retire-user", clientUserId: "ada-1" });
  expect(await runSync(world.scope, tokenId)).toBe("done");
  expect(await users()).toMatchObject([{ clientUserId: "ada-1", status: "Retired", ada: true }, { clientUserId: "ben-1" }]);
  expect(await sql(world, `select 1 from "Person" where "emailKey" = 'ada@aldermoor.example'`)).toHaveLength(1);
}); // prettier-ignore

test("somebody whom Apple no longer lists goes with the night, unless the list changed while it was read", async () => {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const { tokenId, uId } = await syncedLocation(world, { users: [{ clientUserId: "cora-1" }, { clientUserId: "dana-1" }] });
  world.emulator.world().switches({ pageSize: 1 });
  await sql(world, `insert into "AppleUser" ("customerId", "tokenId", "clientUserId", "status") values ($1, $2, 'gone', 'Registered')`, [world.customerId, tokenId]);
  const known = async () => (await sql(world, `select "clientUserId" as id from "AppleUser" where "tokenId" = $1 order by 1`, [tokenId])).map(({ id }) => id);
  trouble(world, { uId, tokenId, text: "" }, { path: "users", nth: 2, how: { kind: "version-change" } });
  await runSync(ahead(world, 86_400_000), tokenId);
  expect(await known()).toEqual(["cora-1", "dana-1", "gone"]);
  await runSync(ahead(world, 2 * 86_400_000), tokenId);
  expect(await known()).toEqual(["cora-1", "dana-1"]);
}); // prettier-ignore
