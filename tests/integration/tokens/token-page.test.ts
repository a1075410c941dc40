import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Walk } from "#lib/domain/paging/page.ts";
import type { TokenRow } from "#lib/features/tokens/queries.ts";
import { systemAt } from "#tests/support/access-world.ts";
import { licenseWorld, tokenFile, type LicenseWorld } from "#tests/support/license-world.ts";

let world: LicenseWorld;
let queries: typeof import("#lib/features/tokens/queries.ts");
let uId: string;
let token: TokenRow;

const serials = Array.from({ length: 120 }, (_, at) => `DMPL${String(at).padStart(4, "0")}Z0`);
const held = [
  ...serials.map((serialNumber) => ({ adamId: "100", serialNumber })),
  { adamId: "100", clientUserId: "u-1" },
  { adamId: "200", clientUserId: "u-2" },
  { adamId: "300", clientUserId: "u-1" },
];

beforeAll(async () => {
  world = await licenseWorld();
  queries = await import("#lib/features/tokens/queries.ts");
  const { addToken } = await import("#lib/features/tokens/add-token.ts");
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const location = world.emulator.world().addLocation({
    name: "Aldermoor Retail",
    country: "SE",
    assets: [
      { adamId: "100", total: 125 },
      { adamId: "200", total: 500, productType: "Book" },
      { adamId: "300", total: 0, unlimited: true },
      { adamId: "400", total: 40 },
    ],
    users: [
      { clientUserId: "u-1", email: "ada@aldermoor.example", status: "Associated" },
      { clientUserId: "u-2", email: "bo@aldermoor.example", status: "Associated" },
      { clientUserId: "u-3", email: "cem@aldermoor.example", status: "Registered" },
    ],
    assignments: held,
    tokens: [{ kind: "valid" }],
  } as never);
  uId = location.uId;
  const { tokenId } = await addToken(world.scope, {
    file: tokenFile(location.tokens[0]?.text ?? ""),
    name: "Retail",
    description: "",
    region: "SE",
    group: world.groupId,
    register: "yes",
  });
  expect(await runSync(world.scope, tokenId)).toBe("done");
  token = await rowOf(tokenId);
});
afterAll(() => world.close());

async function rowOf(id: string): Promise<TokenRow> {
  const row = await queries.getToken(world.scope, id);
  if (!row) throw new Error("The token just added is in sight.");
  return row;
}

/** What Apple's own list says of the location's titles. */
async function asApple() {
  const location = world.emulator
    .world()
    .summary()
    .locations.find((one) => one.uId === uId);
  return { titles: location?.assetCount, assignments: location?.assignmentCount, users: location?.userCount };
}

describe("a token's page", () => {
  test("has the counts that Apple has, title by title and added up", async () => {
    expect(await asApple()).toEqual({ titles: 4, assignments: held.length, users: 3 });
    expect(token).toMatchObject({
      syncing: false,
      freshness: "fresh",
      use: { titles: 4, unlimitedTitles: 1, total: 665, assigned: 122, available: 543, assignedUnlimited: 1, over: 0 },
    }); // prettier-ignore
    const { rows, total } = await queries.tokenTitles(world.scope, token.id, {
      typed: "",
      descending: false,
      walk: null,
    });
    expect(total).toEqual({ count: 4, exact: true });
    expect(rows.map(({ adamId, pools }) => [adamId, pools[0]?.assigned, pools[0]?.available])).toEqual([
      ["100", 121, 4],
      ["200", 1, 499],
      ["300", 1, expect.any(Number)],
      ["400", 0, 40],
    ]);
  });

  test("divides licenses between devices and people, and names the titles that are nearly out", async () => {
    const { split, nearlyOut, syncs } = await queries.tokenOverview(world.scope, token);
    expect(split).toEqual({ devices: 120, people: 3 });
    expect(nearlyOut.map(({ adamId }) => adamId)).toEqual(["100"]);
    expect(syncs).toMatchObject([
      {
        state: "done",
        running: false,
        startedBy: "test",
        progress: { mode: "first", licenses: 123, titles: 4, people: 3 },
      },
    ]);
  });

  test("walks through every license once, page by page, and back again", async () => {
    const seen: string[] = [];
    let walk: Walk = null;
    let last: Awaited<ReturnType<typeof queries.tokenAssignments>>;
    do {
      last = await queries.tokenAssignments(world.scope, token.id, { walk });
      expect(last).toMatchObject({ from: seen.length + 1, total: { count: 123, exact: true } });
      seen.push(...last.rows.map(({ titleId, holder }) => `${titleId} ${holder}`));
      walk = last.next ? { after: last.next } : null;
    } while (walk);
    expect(new Set(seen).size).toBe(123);
    const before = await queries.tokenAssignments(world.scope, token.id, {
      walk: { before: last.previous ?? "" },
    });
    expect(before.rows.map(({ titleId, holder }) => `${titleId} ${holder}`)).toEqual(seen.slice(50, 100));
  });

  test("finds licenses by the beginning of a serial, in either case, and by kind of holder", async () => {
    const found = await queries.tokenAssignments(world.scope, token.id, { serial: "dmpl001", walk: null });
    expect(found.rows.map(({ holder }) => holder)).toEqual(
      serials.slice(10, 20).map((serial) => `d:${serial}`),
    );
    const people = await queries.tokenAssignments(world.scope, token.id, { kind: "person", walk: null });
    expect(people.rows.map(({ holder, known }) => [holder, known?.name]).toSorted()).toEqual([
      ["p:u-1", "ada@aldermoor.example"],
      ["p:u-1", "ada@aldermoor.example"],
      ["p:u-2", "bo@aldermoor.example"],
    ]);
  });

  test("lists whom the location knows, by what they answered and by their address", async () => {
    const all = await queries.tokenPeople(world.scope, token.id, { walk: null });
    expect([...all.counts]).toEqual(expect.arrayContaining([["Associated", 2], ["Registered", 1]])); // prettier-ignore
    expect(all.rows).toMatchObject([
      { clientUserId: "u-1", email: "ada@aldermoor.example", licenses: 2 },
      { clientUserId: "u-2", licenses: 1 },
      { clientUserId: "u-3", status: "Registered", licenses: 0 },
    ]);
    const asked = await queries.tokenPeople(world.scope, token.id, {
      status: "Associated",
      starts: "BO@",
      walk: null,
    });
    expect(asked.rows.map(({ clientUserId }) => clientUserId)).toEqual(["u-2"]);
  });

  test("tells what was done to it, and how many requests each sync took", async () => {
    const { entries, syncs } = await queries.tokenHistory(world.scope, token.id, null);
    expect(entries.map(({ action }) => action)).toEqual(["token.added"]);
    expect(syncs.rows).toHaveLength(1);
    expect(syncs.rows[0]?.progress.requests).toBeGreaterThan(3);
  });
});

test("a group below sees the titles of an inherited token, and neither its holders nor its people", async () => {
  const groups = await import("#lib/data/groups.ts");
  const { transaction } = await import("#lib/data/transaction.ts");
  const { id } = await transaction(world.scope, (tx) => groups.insert(tx, world.groupId, "Nordics"));
  const below = await systemAt(world, id);
  expect(await queries.getToken(below, token.id)).toMatchObject({ inherited: true, use: { assigned: 122 } });
  const titles = await queries.tokenTitles(below, token.id, { typed: "", descending: false, walk: null });
  expect(titles.rows).toHaveLength(4);
  await expect(queries.tokenAssignments(below, token.id, { walk: null })).rejects.toMatchObject({
    reason: "out-of-reach",
  });
  expect((await queries.tokenPeople(below, token.id, { walk: null })).rows).toEqual([]);
  expect((await queries.tokenHistory(below, token.id, null)).entries).toEqual([]);
});

test("a sync that ends badly leaves the token and what was read, says why, and when it is tried again", async () => {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  world.emulator.world().outside(uId, { do: "revoke-token" } as never);
  expect(await runSync(world.scope, token.id)).toBe("failed");
  const after = await rowOf(token.id);
  expect(after).toMatchObject({
    standing: { state: "revoked", canRead: false, canWrite: false },
    frozen: true,
    refusalNumber: 9625,
    use: token.use,
    lastSyncAt: token.lastSyncAt,
  });
  expect(queries.readProblem(after.syncProblem)).toEqual({
    reason: "token-revoked",
    number: 9625,
    ours: false,
  });
  expect(after.nextSyncAt?.getTime()).toBeGreaterThan(world.scope.now().getTime());
});
