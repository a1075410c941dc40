import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { withConnection } from "#scripts/database/connection.ts";
import { prepareDatabase } from "#scripts/database/prepare.ts";
import { freePort } from "#scripts/free-port.ts";
import { type Installation, startLauncher } from "#tests/integration/launcher/launcher.ts";
import { emptyDatabase, type FreshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;
let installation: Installation;

beforeAll(async () => {
  database = await emptyDatabase();
  await prepareDatabase(database.url);
  return () => database.drop();
});

beforeEach(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "quartermaster-refusal-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  installation = { dataDir, port: await freePort(), cluster: "" };
});

/** What a start says, which ends with exit code 1 and one paragraph. */
async function refusal(environment: Record<string, string>): Promise<string> {
  const run = startLauncher(installation, environment);
  expect(await run.ended()).toBe(1);
  expect(run.output().trim().split("\n")).toHaveLength(1);
  return run.output();
}

function urlWith(change: (url: URL) => void): { DATABASE_URL: string } {
  const url = new URL(database.url);
  change(url);
  return { DATABASE_URL: url.href };
}

test("a database server that does not answer is named", async () => {
  const port = await freePort();
  const said = await refusal(urlWith((url) => (url.port = String(port))));
  expect(said).toMatch(`No database answered at 127.0.0.1:${port} (connect ECONNREFUSED`);
  expect(said).toContain("correct the host in DATABASE_URL");
});

test("a wrong password is told without repeating it", async () => {
  const said = await refusal(urlWith((url) => (url.password = "not-the-password")));
  expect(said).toContain('refused the user "quartermaster" or its password');
  expect(said).not.toContain("not-the-password");
});

test("a missing database is told with the SQL that makes it", async () => {
  expect(await refusal(urlWith((url) => (url.pathname = "/attic")))).toContain('create database "attic"');
});

test("a DATABASE_URL that is none is told by example", async () => {
  expect(await refusal({ DATABASE_URL: "localhost/quartermaster" })).toContain(
    "postgresql://user:password@host",
  );
});

test("a database newer than the code is refused with the migration's name", async () => {
  await withConnection(database.url, (client) =>
    client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at)
       values ('next', 'x', '29990101000000_next', now())`,
    ),
  );
  expect(await refusal({ DATABASE_URL: database.url })).toMatch(
    /newer than this code: it has the migration 29990101000000_next.*git pull/,
  );
});

test("a DATA_DIR that cannot be written to is named", async () => {
  const file = join(installation.dataDir, "file");
  writeFileSync(file, "");
  const said = await refusal({ DATA_DIR: join(file, "data"), DATABASE_URL: database.url });
  expect(said).toContain(`Nothing can be written to ${file}/data (ENOTDIR`);
});

test("a listening address of another machine is refused", async () => {
  expect(await refusal({ HOST: "203.0.113.7" })).toContain("Set HOST to an address of this machine");
});

test("a server that is no PostgreSQL is a database that did not answer", async () => {
  const port = await freePort();
  const other = createServer((socket) => socket.end("hello")).listen(port, "127.0.0.1");
  onTestFinished(() => void other.close());
  expect(await refusal(urlWith((url) => (url.port = String(port))))).toContain("No database answered");
});
