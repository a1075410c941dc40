import { afterAll, beforeAll, expect, test } from "vitest";
import type { FaultHow } from "#lib/apple-emulator/http/faults.ts";
import { runAndDie } from "#tests/support/kill-moments.ts";
import {
  addLocation,
  ahead,
  planned,
  sql,
  syncedLocation,
  type AddedLocation,
} from "#tests/support/license-story.ts";
import { licensesHere } from "#tests/support/license-truth.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { trouble } from "#tests/support/order-world.ts";
import { bothSides, happen } from "#tests/support/outside-changes.ts";

const DAY_MS = 86_400_000;
let world: LicenseWorld;
let next = 0;

beforeAll(async () => {
  world = await licenseWorld({ DATABASE_POOL: "3" });
  world.emulator.world().switches({ pageSize: 5, throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

const spec = () => ({
  bulk: { titles: 3, assignments: 24, users: 7, seed: ++next, firstAdamId: 1_000 * next },
});

async function sync(
  { tokenId }: Pick<AddedLocation, "tokenId">,
  scope = world.scope,
  signal?: AbortSignal,
): Promise<string> {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  return runSync(scope, tokenId, signal);
}

async function expectEqual(location: AddedLocation): Promise<void> {
  const { apple, here } = await bothSides(world, location);
  expect(here).toEqual(apple);
}

const checkpoints = ({ tokenId }: AddedLocation) =>
  sql(
    world,
    `select "assignmentsVersion", "usersVersion", "lastSyncAt" from "ContentToken" where "id" = $1`,
    [tokenId],
  );

test("many tokens are synced at once over fewer connections than tokens", async () => {
  const locations: AddedLocation[] = [];
  for (let made = 0; made < 8; made++) locations.push(await addLocation(world, spec()));
  expect(await Promise.all(locations.map((location) => sync(location)))).toEqual(locations.map(() => "done"));
  for (const location of locations) await expectEqual(location);
});

const lasting: [string, FaultHow, string][] = [
  ["is refused", { kind: "error", number: 9602 }, "apple-refused"],
  ["finds the token revoked", { kind: "error", number: 9625 }, "token-revoked"],
  ["answers for another location", { kind: "answer-as", uId: "someone-else" }, "location-differs"],
  ["is not there any more", { kind: "status", status: 404 }, "apple-unreachable"],
  [
    "leads elsewhere",
    { kind: "status", status: 302, location: "https://elsewhere.example/" },
    "apple-unreachable",
  ],
];

test.each(lasting)("when a page of a nightly walk %s, old rows and old versions stay", async (_, how, reason) => {
  const location = await syncedLocation(world, spec());
  const before = { rows: await licensesHere(world, location), versions: await checkpoints(location) };
  happen(world, location, [{ do: "churn", titles: 2, holders: 3 }]);
  trouble(world, location, { path: "assignments", nth: 3, how });

  expect(await sync(location, ahead(world, DAY_MS))).toBe("failed");
  expect({ rows: await licensesHere(world, location), versions: await checkpoints(location) }).toEqual(before);
  const [token] = await sql(world, `select "syncFailures", "syncProblem"->>'reason' as reason from "ContentToken" where "id" = $1`, [location.tokenId]);
  expect(token).toEqual({ syncFailures: 1, reason });

  expect(await sync(location, ahead(world, DAY_MS))).toBe("done");
  await expectEqual(location);
}); // prettier-ignore

test("a lost line to the database fails the sync, not the process, and the next one ends equal", async () => {
  const location = await syncedLocation(world, spec());
  happen(world, location, [{ do: "churn", titles: 3, holders: 3 }]);
  trouble(world, location, { path: "assignments", nth: 2, how: { kind: "slow", delayMs: 700 } });
  const running = sync(location, ahead(world, DAY_MS));
  const copying = `select pg_terminate_backend(pid) from pg_stat_activity where query like 'copy walked%' and datname = current_database()`;
  await expect.poll(() => sql(world, copying)).not.toEqual([]);
  expect(await running).toBe("failed");
  expect(await sync(location, ahead(world, DAY_MS))).toBe("done");
  await expectEqual(location);
});

test("one token's silence delays no other's", async () => {
  const [silent, other] = [await addLocation(world, spec()), await addLocation(world, spec())];
  trouble(world, silent, { path: "assignments", times: null, how: { kind: "hang" } });
  const patience = new AbortController();
  const silence = sync(silent, world.scope, patience.signal);
  expect(await sync(other)).toBe("done");
  patience.abort(new Error("patience is over"));
  await expect(silence).rejects.toThrow("patience is over");
  await expectEqual(other);
});

test("two who sync one token read it once, and Sync now attaches to what runs", async () => {
  const { syncNow } = await import("#lib/features/tokens/sync-now.ts");
  const location = await syncedLocation(world, spec());
  const asked = await syncNow(world.scope, location.tokenId);
  const again = await syncNow(world.scope, location.tokenId);
  expect({ asked: asked.attached, again: again.attached }).toEqual({ asked: false, again: true });
  expect(again.operationId).toBe(asked.operationId);

  const verdicts = await Promise.all([sync(location), sync(location)]);
  expect(verdicts.toSorted()).toEqual(["busy", "done"]);
  const syncs = await sql(world, `select "id", "state" from "Operation" where "tokenId" = $1 order by "number" desc limit 1`, [location.tokenId]);
  expect(syncs).toEqual([{ id: asked.operationId, state: "done" }]);
}); // prettier-ignore

test("the next sync stands in the customer's time and is due in real time, also after a failure", async () => {
  const location = await syncedLocation(world, spec());
  const due = async () => {
    const [row] = await sql(
      world,
      `select extract(epoch from t."nextSyncAt" - now())::float8 as customer, extract(epoch from d."dueAt" - now())::float8 as real
       from "ContentToken" t join "DueWork" d on d."kind" = 'sync' and d."id" = t."id" where t."id" = $1`,
      [location.tokenId],
    );
    return { customer: Number(row?.["customer"]), real: Number(row?.["real"]) };
  };
  const tomorrow = ahead(world, DAY_MS);
  expect(await sync(location, tomorrow)).toBe("done");
  const [soon, late] = [13 * 60, 17 * 60];
  expect((await due()).real).toBeGreaterThan(soon);
  expect((await due()).real).toBeLessThan(late);
  expect((await due()).customer - (await due()).real).toBeCloseTo(86_400, -1);

  trouble(world, location, { path: "client/config", how: { kind: "error", number: 9602 } });
  expect(await sync(location, tomorrow)).toBe("failed");
  expect((await due()).real).toBeGreaterThan(30);
  expect((await due()).real).toBeLessThan(80);
  expect((await due()).customer - (await due()).real).toBeCloseTo(86_400, -1);
});

test("another server's claim is noticed: nothing can be planned through the token, and reading goes on", async () => {
  const location = await syncedLocation(world, spec());
  happen(world, location, [{ do: "claim", name: "Other MDM" }, { do: "churn", titles: 1, holders: 2 }]);
  expect(await sync(location)).toBe("done");
  await expectEqual(location);
  const wish = { adamIds: [String(1_000 * next)], serials: ["F4KQ7X2M9L"] };
  await sql(world, `insert into "Device" ("customerId", "groupId", "serial", "name", "nameKey", "platform", "source", "createdAt", "updatedAt")
    values ($1, $2, 'F4KQ7X2M9L', 'Till', 'till', 'ios', 'csv', now(), now())`, [world.customerId, world.groupId]);
  const [row] = await sql(world, `select "result", "reason" from "PlanRow" where "planId" = $1`, [await planned(world, wish)]);
  expect(row).toEqual({ result: "cannot", reason: "no-token-can-act" });
}); // prettier-ignore

test("a process killed in the middle of a first walk leaves no version behind, and the next run ends equal", async () => {
  const location = await addLocation(world, spec());
  const end = await runAndDie(world, location, 24);
  expect(end.killed).toBe(true);
  expect(await checkpoints(location)).toEqual([
    { assignmentsVersion: null, usersVersion: null, lastSyncAt: null },
  ]);
  await expect.poll(() => sync(location), { timeout: 10_000 }).toBe("done");
  await expectEqual(location);
});
