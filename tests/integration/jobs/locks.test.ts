import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { start } from "#tests/support/kill-moments.ts";
import { addLocation, sql } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { trouble } from "#tests/support/order-world.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
});
afterAll(() => world.close());

test("while one process syncs a token another leaves it alone, until the first is killed", async () => {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const location = await addLocation(world);
  trouble(world, location, { path: "assignments", how: { kind: "hang" } });
  const child = start(world, location);
  const hanging = () => world.emulator.world().faults().some(({ how, happened }) => how.kind === "hang" && happened === 1);
  await expect.poll(hanging, { timeout: 30_000 }).toBe(true);
  expect(await runSync(world.scope, location.tokenId)).toBe("busy");

  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
  await expect.poll(() => runSync(world.scope, location.tokenId), { timeout: 10_000 }).toBe("done");
  expect(await sql(world, `select "state" from "Operation" where "tokenId" = $1`, [location.tokenId])).toEqual([{ state: "done" }]);
}); // prettier-ignore

test("locks of one process hang on one connection, however many are held, and none is left when all are given back", async () => {
  const { alone } = await import("#lib/data/locks.ts");
  const held = () => sql(world, `select distinct pid from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`);
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const works = Array.from({ length: 30 }, (_, index) => alone(`work ${index}`, () => promise));
  await expect.poll(held).toHaveLength(1);
  expect(await alone("work 7", () => Promise.resolve("done twice"))).toBeNull();
  resolve(undefined);
  expect(await Promise.all(works)).toHaveLength(30);
  expect(await held()).toEqual([]);
  expect(await alone("work 7", () => Promise.resolve("done"))).toEqual({ result: "done" });
}); // prettier-ignore

test("work that fails gives its lock back, and so does a connection that was lost", async () => {
  const { alone } = await import("#lib/data/locks.ts");
  const fails = () => Promise.reject(new Error("a fault"));
  await expect(alone("failing", fails)).rejects.toThrow("a fault");
  expect(await alone("failing", () => Promise.resolve(1))).toEqual({ result: 1 });

  const lost = alone("losing", async () => {
    await sql(world, `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`);
    return 2;
  });
  expect(await lost).toEqual({ result: 2 });
  expect(await alone("losing", () => Promise.resolve(3))).toEqual({ result: 3 });
}); // prettier-ignore
