import { beforeEach, expect, test } from "vitest";
import { beat } from "#lib/data/across-groups/health.ts";
import { database } from "#lib/data/client.ts";
import { readiness } from "#lib/features/health/readiness.ts";
import { withConnection } from "#scripts/database/connection.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";

const fresh = useFreshDatabase();
const now = new Date();
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

beforeEach(async () => {
  await database().prisma.workerHeartbeat.deleteMany({});
});

test("a server with its newest migration and a living worker is ready", async () => {
  await beat("worker-1", ago(29));
  expect(await readiness(now)).toEqual({ ready: true, database: "ready", worker: "ready" });
});

test("a worker that never came, or that has been silent for half a minute, is missed", async () => {
  expect(await readiness(now)).toEqual({ ready: false, database: "ready", worker: "silent" });
  await beat("worker-1", ago(30));
  expect(await readiness(now)).toEqual({ ready: false, database: "ready", worker: "silent" });
});

test("one living worker among dead ones is enough", async () => {
  await beat("worker-1", ago(3600));
  await beat("worker-2", ago(1));
  expect(await readiness(now)).toMatchObject({ ready: true });
});

test("a database that lacks the newest migration is not ready", async () => {
  await beat("worker-1", now);
  await withConnection(fresh.url, (client) =>
    client.query(`delete from _prisma_migrations where migration_name =
      (select max(migration_name) from _prisma_migrations)`),
  );
  expect(await readiness(now)).toEqual({ ready: false, database: "migrations-differ", worker: "ready" });
});
