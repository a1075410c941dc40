import { afterAll, beforeAll, expect, test } from "vitest";
import { sql, syncedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

async function synced(...tokenIds: string[]): Promise<void> {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  for (const tokenId of tokenIds) await runSync(world.scope, tokenId);
}

async function noticed(): Promise<void> {
  const { makeNotices } = await import("#lib/features/notices/make-notices.ts");
  await makeNotices(world.scope);
}

const titleOf = async (adamId: string) =>
  String((await sql(world, `select "id" from "Title" where "adamId" = $1`, [adamId]))[0]?.["id"]);

async function toldOf(tokenId: string, kind: string) {
  const { listNotices } = await import("#lib/features/notices/queries.ts");
  const { rows } = await listNotices(world.scope, true, null);
  return rows.filter((one) => one.tokenId === tokenId && one.kind === kind).map(({ detail }) => detail);
}

async function movesIn(tokenId: string) {
  const { transaction } = await import("#lib/data/transaction.ts");
  const tokenEvents = await import("#lib/data/token-events.ts");
  const { rows } = await transaction(world.scope, (tx) => tokenEvents.page(tx, tokenId, null));
  return rows.filter(({ kind }) => kind === "licenses-moved").map(({ detail }) => detail);
}

test("licenses that moved are noticed at both ends, told once, and stand on the title's page", async () => {
  const { viewTitle } = await import("#lib/features/titles/queries.ts");
  const { acknowledge } = await import("#lib/features/notices/acknowledge.ts");
  const from = await syncedLocation(world, { name: "Berlin", assets: [{ adamId: "96001", total: 30 }] });
  const to = await syncedLocation(world, { name: "Hamburg", assets: [{ adamId: "96002", total: 4 }] });
  const apple = world.emulator.world();
  apple.outside(from.uId, { do: "move", adamId: "96001", count: 12, toUId: to.uId });
  apple.outside(to.uId, { do: "purchase", adamId: "96002", count: 12 });

  await synced(to.tokenId);
  await noticed();
  expect(await movesIn(to.tokenId)).toEqual([]);

  await synced(from.tokenId);
  await noticed();
  await noticed();
  const moved = { licenses: 12, title: expect.any(String) as string };
  expect(await movesIn(from.tokenId)).toMatchObject([{ ...moved, direction: "left" }]);
  expect(await movesIn(to.tokenId)).toMatchObject([{ ...moved, direction: "arrived" }]);
  expect(await toldOf(from.tokenId, "licenses-moved")).toMatchObject([
    { ...moved, titles: 1, direction: "left" },
  ]);
  expect(await toldOf(to.tokenId, "licenses-moved")).toMatchObject([{ ...moved, direction: "arrived" }]);
  const view = await viewTitle(world.scope, await titleOf("96001"));
  expect(view?.moves).toMatchObject([{ from: "Berlin", to: "Hamburg", licenses: 12 }]);
  expect((await viewTitle(world.scope, await titleOf("96002")))?.moves).toEqual([]);

  await acknowledge(world.scope, { ids: "all" });
  await noticed();
  expect(await toldOf(from.tokenId, "licenses-moved")).toEqual([]);
});

test("what was there at the first sync, and what was bought, did not move", async () => {
  const old = await syncedLocation(world, { assets: [{ adamId: "96003", total: 30 }] });
  const apple = world.emulator.world();
  apple.outside(old.uId, { do: "refund", adamId: "96003", count: 5 });
  await synced(old.tokenId);
  const fresh = await syncedLocation(world, { assets: [{ adamId: "96003", total: 5 }] });
  apple.outside(fresh.uId, { do: "purchase", adamId: "96003", count: 6 });
  await synced(fresh.tokenId);
  await noticed();
  expect([...(await movesIn(old.tokenId)), ...(await movesIn(fresh.tokenId))]).toEqual([]);
});

test("more held than owned is an alert until it is settled, and again when another title joins", async () => {
  const { bannerNotices } = await import("#lib/features/notices/queries.ts");
  const over = await syncedLocation(world, {
    assets: [{ adamId: "96004", total: 2 }, { adamId: "96005", total: 2 }],
    assignments: ["A", "B"].flatMap((end) =>
      ["96004", "96005"].map((adamId) => ({ adamId, serialNumber: `F4KQ9600${end}` })),
    ),
  }); // prettier-ignore
  const apple = world.emulator.world();
  apple.outside(over.uId, { do: "refund", adamId: "96004", count: 1 });
  await synced(over.tokenId);
  await sql(
    world,
    `update "Asset" set "overSince" = "overSince" - interval '1 hour' where "overSince" is not null`,
  );
  await noticed();
  const told = () => toldOf(over.tokenId, "over-assigned");
  expect(await told()).toMatchObject([{ licenses: 1, titles: 1 }]);
  const banner = await bannerNotices(world.scope);
  expect(banner.filter(({ tokenId }) => tokenId === over.tokenId)).toMatchObject([
    { kind: "over-assigned", severity: "warning", detail: { licenses: 1 } },
  ]);

  apple.outside(over.uId, { do: "refund", adamId: "96005", count: 2 });
  await synced(over.tokenId);
  await noticed();
  expect(await told()).toMatchObject([{ licenses: 3, titles: 2 }]);

  apple.outside(over.uId, { do: "purchase", adamId: "96004", count: 1 });
  apple.outside(over.uId, { do: "purchase", adamId: "96005", count: 2 });
  await synced(over.tokenId);
  await noticed();
  expect(await told()).toEqual([]);
});
