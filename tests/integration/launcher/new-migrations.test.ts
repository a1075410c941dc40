import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { MIGRATIONS_FOLDER, readMigrations } from "#scripts/database/migration-files.ts";
import { difference } from "#scripts/migrations/difference.ts";
import { writeMigration } from "#scripts/migrations/write-migration.ts";
import { inRoot } from "#scripts/root.ts";

let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "new-migrations-"));
  onTestFinished(() => rmSync(place, { recursive: true }));
});

test("the migrations make exactly what schema.prisma says", async () => {
  expect(await difference()).toBeUndefined();
});

test("a model added to schema.prisma becomes a migration, after which the two agree again", async () => {
  const schemaFile = join(place, "schema.prisma");
  const folder = join(place, "migrations");
  const shelf = "\nmodel Shelf {\n  id    String @id @db.Uuid\n  label String\n}\n";
  writeFileSync(schemaFile, readFileSync(inRoot("prisma/schema.prisma"), "utf8") + shelf);
  cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });

  const sql = await difference({ schemaFile, folder });
  expect(sql).toContain('CREATE TABLE "Shelf"');
  writeMigration({ name: "Add the shelf", sql, now: new Date("2999-12-31T23:59:58Z"), folder });
  expect(readMigrations(folder).at(-1)?.name).toBe("29991231235958_add_the_shelf");
  expect(await difference({ schemaFile, folder })).toBeUndefined();
});

test("a migration that cannot be applied is named", async () => {
  const folder = join(place, "migrations");
  writeMigration({ name: "broken", sql: "select nonsense", now: new Date(0), folder });
  await expect(difference({ folder })).rejects.toThrow(/19700101000000_broken cannot be applied.*nonsense/);
});

test("a migration without a name, or without anything to do, is refused", () => {
  const now = new Date(0);
  expect(() => writeMigration({ name: " ! ", sql: "select 1", now, folder: place })).toThrow("needs a name");
  expect(() => writeMigration({ name: "idle", sql: undefined, now, folder: place })).toThrow("--empty");
});
