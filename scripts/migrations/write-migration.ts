import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MIGRATIONS_FOLDER } from "#scripts/database/migration-files.ts";
import { Problem } from "#scripts/problem.ts";

interface NewMigration {
  name: string;
  sql: string | undefined;
  now: Date;
  folder?: string;
}

/** Writes the migration into a folder of its own, whose name sorts after all before it; answers the file. */
export function writeMigration({ name, sql, now, folder = MIGRATIONS_FOLDER }: NewMigration): string {
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
  if (words === "")
    throw new Problem("The migration needs a name.", "Say what it does: npm run db:new -- add_regions.");
  if (sql === undefined)
    throw new Problem(
      "There is nothing to migrate.",
      "Change prisma/schema.prisma first, or add --empty for SQL that Prisma has no word for.",
    );
  const stamp = now.toISOString().slice(0, 19).replace(/\D/g, "");
  const target = join(folder, `${stamp}_${words}`);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, "migration.sql"), sql);
  return join(target, "migration.sql");
}
