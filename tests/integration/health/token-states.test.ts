import { afterAll, beforeAll, expect, test } from "vitest";
import type { FaultHow } from "#lib/apple-emulator/http/faults.ts";
import type { TokenStanding } from "#lib/domain/tokens/state.ts";
import { addLocation, ahead, sql, syncedLocation, type AddedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { trouble } from "#tests/support/order-world.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

const spec = { assets: [{ adamId: "500", total: 5 }] };

async function sync({ tokenId }: AddedLocation, ms = 0): Promise<string> {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  return runSync(ahead(world, ms), tokenId);
}

async function standing({ tokenId }: AddedLocation, ms = 0): Promise<TokenStanding> {
  const { getToken } = await import("#lib/features/tokens/queries.ts");
  const token = await getToken(ahead(world, ms), tokenId);
  if (!token) throw new Error("The token just added is in sight.");
  return token.standing;
}

const events = async ({ tokenId }: AddedLocation) =>
  (
    await sql(world, `select "kind", "detail"->>'number' as number from "TokenEvent" where "tokenId" = $1 order by "at", "id"`, [tokenId])
  ).map(({ kind, number }) => (number === null ? kind : `${String(kind)} ${String(number)}`)); // prettier-ignore

const always = { path: "client/config", times: null } as const;

test.each<[string, FaultHow, string, string, string]>([
  ["revoked (9625)", { kind: "error", number: 9625 }, "revoked", "revoked-at-apple", "refused 9625"],
  ["expired before its date (9621)", { kind: "error", number: 9621 }, "expired", "expired-at-apple", "refused 9621"],
  ["unknown (9622)", { kind: "error", number: 9622 }, "invalid", "unknown-to-apple", "refused 9622"],
  ["unknown, inside HTTP 200", { kind: "http200-error", number: 9622 }, "invalid", "unknown-to-apple", "refused 9622"],
  ["unreadable (9722)", { kind: "error", number: 9722 }, "invalid", "unreadable-to-apple", "refused 9722"],
  ["not signed in (9601)", { kind: "error", number: 9601 }, "invalid", "turned-away", "refused 9601"],
  ["turned away with a bare 401", { kind: "status", status: 401 }, "invalid", "turned-away", "refused"],
  ["of another location", { kind: "answer-as", uId: "someone-else" }, "invalid", "other-location", "refused"],
])("a token that is %s is told so at the first refusal, and is back when Apple accepts it", async (_what, how, state, reason, event) => {
  const location = await syncedLocation(world, spec);
  const before = await standing(location);
  trouble(world, location, { ...always, how });
  expect(await sync(location, MINUTE_MS)).toBe("failed");
  const dead = await standing(location, MINUTE_MS);
  expect(dead).toMatchObject({ state, reason, canRead: false, canWrite: false });
  expect(await sync(location, 2 * MINUTE_MS)).toBe("failed");
  expect((await standing(location, 2 * MINUTE_MS)).since).toEqual(dead.since);

  world.emulator.world().removeFaults();
  expect(await sync(location, 3 * MINUTE_MS)).toBe("done");
  const well = await standing(location, 3 * MINUTE_MS);
  expect({ before: before.state, after: well.state, reason: well.reason }).toEqual({ before: "active", after: "active", reason: "well" });
  expect(well.since.getTime()).toBeGreaterThan(dead.since.getTime());
  const told = await events(location);
  expect(told.slice(-2)).toEqual([event, event.replace("refused", "accepted-again")]);
  expect(told.filter((kind) => String(kind).startsWith("refused"))).toHaveLength(1);
}); // prettier-ignore

test("a refused write makes a token read-only until the next night, whatever may be read meanwhile", async () => {
  const location = await syncedLocation(world, spec);
  trouble(world, location, { path: "client/config", how: { kind: "status", status: 403 } });
  expect(await sync(location, MINUTE_MS)).toBe("failed");
  expect(await sync(location, 2 * MINUTE_MS)).toBe("done");
  expect(await standing(location, 2 * MINUTE_MS)).toMatchObject({
    state: "read-only",
    reason: "no-right-to-write",
    canRead: true,
    canWrite: false,
  });
  expect(await sync(location, DAY_MS)).toBe("done");
  expect((await standing(location, DAY_MS)).state).toBe("active");
  expect((await events(location)).slice(-2)).toEqual(["refused", "accepted-again"]);
});

test("a password changed at Apple, a newer download, and a token revoked there all end in revoked", async () => {
  world.emulator.world().switches({ newTokenRevokesOld: true });
  for (const act of ["change-password", "new-token", "revoke-token"] as const) {
    const location = await syncedLocation(world, spec);
    world.emulator.world().outside(location.uId, { do: act });
    expect(await sync(location)).toBe("failed");
    expect(await standing(location)).toMatchObject({ state: "revoked", reason: "revoked-at-apple" });
  }
});

test("a year passes: the token is active, then expiring from its last month, then expired", async () => {
  const location = await syncedLocation(world, spec);
  const states = [];
  for (const days of [0, 300, 340, 364, 366]) states.push((await standing(location, days * DAY_MS)).state);
  expect(states).toEqual(["active", "active", "expiring", "expiring", "expired"]);
  const [row] = await sql(world, `select "expiresAt" from "ContentToken" where "id" = $1`, [location.tokenId]);
  expect((await standing(location, 366 * DAY_MS)).since).toEqual(row?.["expiresAt"]);
}); // prettier-ignore

test("an outage of Apple's is told as an outage, and not as a refusal", async () => {
  const location = await syncedLocation(world, spec);
  const elsewhere = { kind: "status", status: 302, location: "https://elsewhere.example/" } as const;
  trouble(world, location, { ...always, how: elsewhere });
  expect(await sync(location)).toBe("failed");
  expect((await standing(location, MINUTE_MS)).state).toBe("active");
  const silent = await standing(location, 6 * MINUTE_MS);
  expect(silent).toMatchObject({ state: "unreachable", reason: "silent", canRead: true, canWrite: false });
  expect(await sync(location, 7 * MINUTE_MS)).toBe("failed");
  expect((await standing(location, 8 * MINUTE_MS)).since).toEqual(silent.since);

  world.emulator.world().removeFaults();
  expect(await sync(location, 9 * MINUTE_MS)).toBe("done");
  expect((await standing(location, 9 * MINUTE_MS)).state).toBe("active");
  expect((await events(location)).slice(3)).toEqual(["silent", "answered-again"]);
});

test("another server's name is a contest from its first sight until it is gone", async () => {
  const location = await syncedLocation(world, spec);
  world.emulator.world().outside(location.uId, { do: "claim", name: "Other MDM" });
  expect(await sync(location, MINUTE_MS)).toBe("done");
  const contested = await standing(location, MINUTE_MS);
  expect(contested).toMatchObject({ state: "contested", reason: "taken-by-other", canRead: true, canWrite: false });
  expect(await sync(location, 2 * MINUTE_MS)).toBe("done");
  expect((await standing(location, 2 * MINUTE_MS)).since).toEqual(contested.since);

  const [ours] = await sql(world, `select "detail" from "TokenEvent" where "tokenId" = $1 and "kind" = 'contested'`, [location.tokenId]);
  expect(ours).toMatchObject({ detail: { owner: "Other MDM" } });
  const { ourMdmId } = await import("#lib/features/our-name.ts");
  const id = await ourMdmId(world.customerId, location.uId);
  world.emulator.world().outside(location.uId, { do: "claim", name: "Ours", id });
  expect(await sync(location, 3 * MINUTE_MS)).toBe("done");
  expect((await standing(location, 3 * MINUTE_MS)).state).toBe("active");
  expect((await events(location)).slice(3)).toEqual(["contested", "contest-ended"]);
}); // prettier-ignore

test("a location renamed at Apple, and a sync that fails and succeeds, stand in the token's life once each", async () => {
  const location = await addLocation(world, spec);
  expect(await sync(location)).toBe("done");
  world.emulator.world().outside(location.uId, { do: "rename", name: "Renamed Stores" });
  expect(await sync(location, MINUTE_MS)).toBe("done");
  trouble(world, location, { ...always, how: { kind: "error", number: 9602 } });
  for (const minute of [2, 3, 4]) expect(await sync(location, minute * MINUTE_MS)).toBe("failed");
  world.emulator.world().removeFaults();
  for (const minute of [5, 6, 7]) expect(await sync(location, minute * MINUTE_MS)).toBe("done");
  const told = await events(location);
  expect(told.slice(0, 2).toSorted()).toEqual(["added", "claimed"]);
  expect(told.slice(2)).toEqual(["synced", "renamed", "sync-failed 9602", "synced"]);
});

test("answers that turn slow are told once, and once more when they are quick again", async () => {
  const { noteSpeed } = await import("#lib/features/token-health.ts");
  const { transaction } = await import("#lib/data/transaction.ts");
  const location = await syncedLocation(world, spec);
  const note = (times: number[]) => transaction(world.scope, (tx) => noteSpeed(tx, location.tokenId, times));
  for (const times of [[100, 200], [9000, 100, 6000], [5000], [], [4999, 4000, 9000], [10]])
    await note(times);
  expect((await events(location)).slice(3)).toEqual(["slow", "quick-again"]);
});
