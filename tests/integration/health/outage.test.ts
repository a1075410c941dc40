import { afterAll, beforeAll, expect, test } from "vitest";
import type { FaultHow } from "#lib/apple-emulator/http/faults.ts";
import { ahead, syncedLocation, type AddedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";

const LATER_MS = 10 * 60_000;
let world: LicenseWorld;
let location: AddedLocation;

beforeAll(async () => {
  world = await licenseWorld();
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
  location = await syncedLocation(world, { assets: [{ adamId: "500", total: 5 }, { adamId: "501", total: 7 }] });
  await syncedLocation(world, { assets: [{ adamId: "500", total: 3 }] });
}); // prettier-ignore
afterAll(() => world.close());

/** What the pages of home, tokens, a token, its health and apps are drawn from. */
async function pages(ms: number) {
  const scope = ahead(world, ms);
  const { homeTokens, homeTitles } = await import("#lib/features/home/queries.ts");
  const { listTokens, getToken, tokenOverview } = await import("#lib/features/tokens/queries.ts");
  const { listTitles } = await import("#lib/features/titles/queries.ts");
  const { tokenLife } = await import("#lib/features/health/token-timeline.ts");
  const { markTokens } = await import("#lib/features/access/console.ts");
  const token = await getToken(scope, location.tokenId);
  if (!token) throw new Error("The token just added is in sight.");
  const home = await homeTokens(scope);
  const titles = await homeTitles(
    scope,
    home.tokens.map(({ id }) => id),
  );
  const asked = { typed: "", sort: "name", descending: false, walk: null } as const;
  return {
    titles,
    total: (await listTokens(scope, asked)).total,
    apps: (await listTitles(scope, { typed: "", descending: false, walk: null })).rows.map(
      ({ adamId }) => adamId,
    ),
    overview: (await tokenOverview(scope, token)).nearlyOut,
    days: (await tokenLife(scope, location.tokenId, null)).year.days.length,
    states: home.tokens.map(({ standing }) => standing.state).toSorted(),
    marked: (await markTokens(scope)).map(({ silentSince }) => silentSince !== null).toSorted(),
  };
}

const outages: [string, FaultHow][] = [
  ["503", { kind: "html503" }],
  ["a page of HTML", { kind: "html503", status: 200 }],
  ["nothing at all", { kind: "hang" }],
];

test.each(outages)("while Apple answers with %s every page answers as before, and asks Apple nothing", async (_what, how) => {
  const before = await pages(0);
  const apple = world.emulator.world();
  apple.addFault({ match: { path: "*" }, times: null, how });
  apple.clearJournal();
  const { noteTrouble } = await import("#lib/features/token-health.ts");
  const { transaction } = await import("#lib/data/transaction.ts");
  const { AppleError } = await import("#lib/apple/errors.ts");
  await transaction(world.scope, (tx) => noteTrouble(tx, location.tokenId, new AppleError("busy", { status: 503 })));

  const during = await pages(LATER_MS);
  expect(during).toEqual({ ...before, states: ["active", "unreachable"], marked: [false, true] });
  expect(apple.journal()).toEqual([]);

  apple.removeFaults();
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  expect(await runSync(world.scope, location.tokenId)).toBe("done");
  expect((await pages(0)).states).toEqual(["active", "active"]);
}); // prettier-ignore
