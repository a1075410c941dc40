import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { JobVerdict, Registrations } from "#lib/jobs/job.ts";
import { sql } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";

const MINUTE_MS = 60_000;
let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
});
afterEach(() => vi.useRealTimers());
afterAll(() => world.close());

type Run = (id: string, signal: AbortSignal) => Promise<JobVerdict>;

/** One piece of work that is due, done by `run`. */
async function work(run: Run, signal = new AbortController().signal) {
  const due = await import("#lib/data/due.ts");
  const { transaction } = await import("#lib/data/transaction.ts");
  const { perform } = await import("#lib/jobs/perform.ts");
  const id = crypto.randomUUID();
  await transaction(world.scope, (tx) => due.wake(tx, "mail", id));
  const job = {
    kind: "mail",
    atOnce: 1,
    run: (_: unknown, key: string, stop: AbortSignal) => run(key, stop),
  };
  const registrations = { mail: job } as unknown as Registrations;
  const { customerId } = world;
  return { id, performed: perform(registrations, { customerId, kind: "mail", id }, signal) };
}

/** In how many seconds a piece of work is due; null where nothing is to be done any more. */
async function dueIn(id: string): Promise<number | null> {
  const [row] = await sql(
    world,
    `select extract(epoch from "dueAt" - now())::float8 as due from "DueWork" where "id" = $1`,
    [id],
  );
  return row ? Number(row["due"]) : null;
}

const wakeAgain = async (id: string) => {
  const due = await import("#lib/data/due.ts");
  const { transaction } = await import("#lib/data/transaction.ts");
  await transaction(world.scope, (tx) => due.wake(tx, "mail", id));
};

test("work that was written down in a transaction that is rolled back was never written down", async () => {
  const due = await import("#lib/data/due.ts");
  const { transaction } = await import("#lib/data/transaction.ts");
  const id = crypto.randomUUID();
  const undone = transaction(world.scope, async (tx) => {
    await due.wake(tx, "sync", id);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await dueIn(id)).toBeNull();
  expect(await sql(world, `select 1 from pgboss.job where data->>'id' = $1`, [id])).toEqual([]);
});

test("finished work is gone, and work that wants to be looked at again is due then", async () => {
  const done = await work(async () => "finished");
  await done.performed;
  expect(await dueIn(done.id)).toBeNull();
  const later = await work(async () => ({ again: new Date(Date.now() + 10 * MINUTE_MS) }));
  await later.performed;
  expect(await dueIn(later.id)).toBeCloseTo(600, -1.5);
});

test("work that fails is due again after a minute", async () => {
  const { id, performed } = await work(async () => {
    throw new Error("a fault");
  });
  await performed;
  expect(await dueIn(id)).toBeCloseTo(60, -1);
});

test("while somebody works on it nobody else is sent there, for as long as it is said to live", async () => {
  const { claimDue } = await import("#lib/data/across-groups/due-work.ts");
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<undefined>();
  const { id, performed } = await work(async () => {
    begin(undefined);
    await held;
    return "finished";
  });
  await begun;
  const claimed = async (now: Date) => (await claimDue(now, MINUTE_MS, 500)).some((one) => one.id === id);
  expect(await claimed(new Date())).toBe(false);
  await sql(world, `update "DueWork" set "dueAt" = now() + interval '2 seconds' where "id" = $1`, [id]);
  await vi.advanceTimersByTimeAsync(20_000);
  await expect.poll(() => dueIn(id)).toBeGreaterThan(50);
  release(undefined);
  await performed;
  expect(await dueIn(id)).toBeNull();
});

test("what a dead worker left comes back after the lease", async () => {
  const { lease } = await import("#lib/data/across-groups/due-work.ts");
  const { noticeDue } = await import("#lib/jobs/notice-due.ts");
  const { id, performed } = await work(async () => "kept");
  await performed;
  await sql(world, `delete from pgboss.job where data->>'id' = $1`, [id]);
  await lease({ customerId: world.customerId, kind: "mail", id }, new Date());
  const queued = () => sql(world, `select 1 from pgboss.job where data->>'id' = $1`, [id]);
  await noticeDue(new Date(Date.now() + MINUTE_MS / 2));
  expect(await queued()).toEqual([]);
  await noticeDue(new Date(Date.now() + MINUTE_MS + 1000));
  expect(await queued()).toHaveLength(1);
});

test("a wish that comes while the work is ending is not lost", async () => {
  const { id, performed } = await work(async (key) => {
    await wakeAgain(key);
    return "finished";
  });
  await performed;
  expect(await dueIn(id)).toBeLessThanOrEqual(0);
});

test("what a stopping worker breaks off is due for the next one at once", async () => {
  const stopping = new AbortController();
  const { id, performed } = await work(async (_, signal) => {
    stopping.abort(new Error("stopping"));
    signal.throwIfAborted();
    return "finished";
  }, stopping.signal);
  await performed;
  expect(await dueIn(id)).toBeLessThanOrEqual(0);
});
