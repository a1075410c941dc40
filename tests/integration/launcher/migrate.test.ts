import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { withConnection } from "#scripts/database/connection.ts";
import { migrate } from "#scripts/database/migrate.ts";
import { emptyDatabase } from "#tests/support/database.ts";

let folder: string;
let url: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "migrations-"));
  const database = await emptyDatabase();
  url = database.url;
  onTestFinished(async () => {
    rmSync(folder, { recursive: true });
    await database.drop();
  });
});

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

const rows = <Row extends object>(sql: string): Promise<Row[]> =>
  withConnection(url, async (client) => (await client.query<Row>(sql)).rows);

test("migrations are applied once, in order, and recorded as Prisma records them", async () => {
  write("2_second", "alter table shelf add column label text");
  write("1_first", "create table shelf (id int)");
  expect(await migrate(url, { folder })).toEqual(["1_first", "2_second"]);
  expect(await migrate(url, { folder })).toEqual([]);
  expect(await rows("select migration_name, checksum, applied_steps_count from _prisma_migrations")).toEqual([
    {
      migration_name: "1_first",
      checksum: "3a67981ada97c92d5837572d1c49045fca26f80e8dc46a757ae7233878d864ae",
      applied_steps_count: 1,
    },
    expect.objectContaining({ migration_name: "2_second" }),
  ]);
});

test("two programs that start at once migrate once", async () => {
  write("1_first", "create table shelf (id int)");
  const both = await Promise.all([migrate(url, { folder }), migrate(url, { folder })]);
  expect(both.flat()).toEqual(["1_first"]);
});

test("a migration that fails leaves nothing of itself and can be mended", async () => {
  write("1_first", "create table shelf (id int); select nonsense");
  await expect(migrate(url, { folder })).rejects.toThrow(
    /^The migration 1_first failed and was undone: .*nonsense/,
  );
  expect(await rows("select to_regclass('shelf') as shelf")).toEqual([{ shelf: null }]);
  write("1_first", "create table shelf (id int)");
  expect(await migrate(url, { folder })).toEqual(["1_first"]);
});

test("a migration edited after it was applied is refused with its name and the way back", async () => {
  write("1_first", "create table shelf (id int)");
  await migrate(url, { folder });
  write("1_first", "create table shelf (id bigint)");
  await expect(migrate(url, { folder })).rejects.toThrow(/1_first was edited .*git checkout/);
});

test("a database newer than the code is refused before anything is changed", async () => {
  write("1_first", "create table shelf (id int)");
  write("9_later", "create table attic (id int)");
  await migrate(url, { folder });
  rmSync(join(folder, "9_later"), { recursive: true });
  write("2_second", "drop table shelf");
  await expect(migrate(url, { folder })).rejects.toThrow(
    /newer than this code: it has the migration 9_later/,
  );
  expect(await rows("select to_regclass('shelf') as shelf")).toEqual([{ shelf: "shelf" }]);
});

test("a migration that another tool left unfinished is refused", async () => {
  write("1_first", "create table shelf (id int)");
  await migrate(url, { folder });
  await rows("update _prisma_migrations set finished_at = null");
  await expect(migrate(url, { folder })).rejects.toThrow(/never finished/);
});
