import { randomUUID } from "node:crypto";
import type pg from "pg";
import { withConnection } from "#scripts/database/connection.ts";
import { checkHistory, type Applied } from "#scripts/database/history.ts";
import { type Migration, readMigrations } from "#scripts/database/migration-files.ts";
import { Problem } from "#scripts/problem.ts";

/** The key of the advisory lock under which Prisma's own engine migrates. */
const PRISMA_LOCK = 72_707_369;

const HISTORY_TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/**
 * Applies the migrations that the database lacks, each in one transaction, and answers their names.
 * The history is kept as `prisma migrate deploy` keeps it, so either may be used on the same database.
 */
export function migrate(ownerUrl: string, { folder }: { folder?: string } = {}): Promise<string[]> {
  const migrations = readMigrations(folder);
  return withConnection(ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query("set client_min_messages = warning");
    await client.query(HISTORY_TABLE);
    const missing = checkHistory(migrations, await history(client));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  });
}

async function history(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    `select migration_name as name, checksum, finished_at is not null as finished
     from _prisma_migrations where rolled_back_at is null order by migration_name`,
  );
  return rows;
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Problem(
      `The migration ${name} failed and was undone: ${error instanceof Error ? error.message : String(error)}.`,
      "Nothing of it was kept; mend the cause and start again.",
    );
  }
}
