import type { Migration } from "#scripts/database/migration-files.ts";
import { Problem } from "#scripts/problem.ts";

export interface Applied {
  name: string;
  checksum: string;
  finished: boolean;
}

/** What is still to be applied; a Problem when the database and the code tell different histories. */
export function checkHistory(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of applied) {
    const migration = known.get(name);
    if (!migration) throw newer(name);
    if (!finished) throw halfApplied(name);
    if (migration.checksum !== checksum) throw edited(name);
  }
  const done = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}

const newer = (name: string) =>
  new Problem(
    `The database is newer than this code: it has the migration ${name}, which the code does not know.`,
    "Update the code (git pull) to the version that made the database, or use another database.",
  );

const halfApplied = (name: string) =>
  new Problem(
    `The migration ${name} was begun by another tool and never finished.`,
    `Mend the database, then mark it with "prisma migrate resolve", and start again.`,
  );

const edited = (name: string) =>
  new Problem(
    `The migration ${name} was edited after it had been applied to this database.`,
    `Restore it (git checkout prisma/migrations/${name}) and put the change into a new migration.`,
  );
