import { afterAll, beforeAll, expect, test } from "vitest";
import type { FaultHow } from "#lib/apple-emulator/http/faults.ts";
import type { OutsideAct } from "#lib/apple-emulator/outside/act.ts";
import { ahead, sql, syncedLocation, type AddedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { trouble } from "#tests/support/order-world.ts";
import { bothSides, happen } from "#tests/support/outside-changes.ts";

const DAY_MS = 86_400_000;
let world: LicenseWorld;
let next = 0;

beforeAll(async () => {
  world = await licenseWorld();
  world.emulator.world().switches({ pageSize: 5, throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

interface Stocked extends AddedLocation {
  one: string;
  other: string;
}

/** Two titles with eight devices each: two pages of a title, four of all. */
async function stocked(): Promise<Stocked> {
  const [one, other] = [String(7000 + ++next), String(8000 + next)];
  const serials = Array.from({ length: 8 }, (_, index) => `F4KQ7X${String(next).padStart(2, "0")}M${index}`);
  const location = await syncedLocation(world, {
    assets: [one, other].map((adamId) => ({ adamId, total: 40 })),
    assignments: [one, other].flatMap((adamId) => serials.map((serialNumber) => ({ adamId, serialNumber }))),
  });
  return { ...location, one, other };
}

const serialOf = async (world: LicenseWorld, tokenId: string, nth: number) =>
  (await sql(world, `select distinct substr("holder", 3) as serial from "License" where "tokenId" = $1 order by 1`, [tokenId]))
    .map(({ serial }) => String(serial))[nth] ?? ""; // prettier-ignore

async function sync(scope = world.scope, { tokenId }: AddedLocation): Promise<string> {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  return runSync(scope, tokenId);
}

async function expectEqual(location: AddedLocation): Promise<void> {
  const { apple, here } = await bothSides(world, location);
  expect(here).toEqual(apple);
}

test.concurrent("a device that takes another's place in two titles leaves both counts alone and is still seen", async () => {
  const here = await stocked();
  const gone = await serialOf(world, here.tokenId, 0);
  for (const adamId of [here.one, here.other])
    happen(world, here, [
      { do: "unassign", adamId, serialNumbers: [gone] },
      { do: "assign", adamId, serialNumbers: ["ZNEWDEVICE1"] },
    ]);
  expect(await sync(world.scope, here)).toBe("done");
  await expectEqual(here);
}); // prettier-ignore

test.concurrent("what left before a sync that broke off is still found by the next", async () => {
  const here = await stocked();
  const gone = await serialOf(world, here.tokenId, 0);
  happen(world, here, [{ do: "unassign", adamId: here.one, serialNumbers: [gone] }]);
  trouble(world, here, { path: "assignments", how: { kind: "error", number: 9602 } });
  expect(await sync(world.scope, here)).toBe("failed");
  expect(await sync(world.scope, here)).toBe("done");
  await expectEqual(here);
});

const duringTheWalk: [string, FaultHow][] = [
  ["Apple's version moves on", { kind: "version-change" }],
  ["pages are added", { kind: "pages-grow", count: 12 }],
  ["a page is cut off", { kind: "truncate" }],
  ["a page is an HTML page", { kind: "html503" }],
  ["a page asks for patience", { kind: "throttle", retryAfter: 1 }],
];

test.concurrent.each(duringTheWalk)(
  "when %s during a nightly walk, the mirror ends equal",
  async (_, how) => {
    const here = await stocked();
    trouble(world, here, { path: "assignments", nth: 2, how });
    expect(await sync(ahead(world, DAY_MS), here)).toBe("done");
    await expectEqual(here);
  },
);

test.concurrent("rows that move to pages already read are not taken for gone", async () => {
  const here = await stocked();
  const gone = await serialOf(world, here.tokenId, 0);
  const act: OutsideAct = { do: "unassign", adamId: here.one, serialNumbers: [gone] };
  trouble(world, here, { path: "assignments", nth: 2, how: { kind: "outside", act } });
  expect(await sync(ahead(world, DAY_MS), here)).toBe("done");
  await expectEqual(here);
});

test.concurrent("a title that Apple does not list any more goes, unless the list changed while it was read", async () => {
  const here = await stocked();
  const plant = `insert into "Asset" ("customerId", "tokenId", "titleId", "adamId", "pricingParam", "deviceAssignable", "revocable",
    "platforms", "total", "assigned", "available", "retired", "asOf")
    select "customerId", "tokenId", gen_random_uuid(), 'gone', "pricingParam", true, true, '{}', 1, 0, 1, 0, now() from "Asset"
    where "tokenId" = $1 limit 1`;
  await sql(world, `insert into "Title" ("customerId", "id", "adamId", "pricingParam", "kind", "name", "nameKey", "platforms", "createdAt")
    values ($1, $2, 'gone', 'STDQ', 'app', 'Gone', 'gone', '{}', now())`, [world.customerId, here.tokenId]);
  await sql(world, plant.replace("gen_random_uuid()", "$2::uuid"), [here.tokenId, here.tokenId]);
  const listed = () => sql(world, `select 1 from "Asset" where "tokenId" = $1 and "adamId" = 'gone'`, [here.tokenId]);

  world.emulator.world().outside(here.uId, { do: "purchase", adamId: here.one, count: 1 });
  for (let more = 0; more < 5; more++) world.emulator.world().outside(here.uId, { do: "purchase", adamId: `${here.one}${more}`, count: 1 });
  trouble(world, here, { path: "assets", nth: 2, how: { kind: "version-change" } });
  await sync(world.scope, here);
  expect(await listed()).toHaveLength(1);
  await sync(world.scope, here);
  expect(await listed()).toEqual([]);
}); // prettier-ignore

test.concurrent("a version that Apple has forgotten is answered by reading everything", async () => {
  const here = await stocked();
  happen(world, here, [{ do: "churn", titles: 1, holders: 3 }]);
  for (const path of ["assignments", "users"])
    trouble(world, here, { path, how: { kind: "error", number: 9721 } });
  expect(await sync(world.scope, here)).toBe("done");
  await expectEqual(here);
});
