import "server-only";
import { database } from "#lib/data/client.ts";

/** The role that the database lets us be, and the newest migration it has seen. Throws when it does not answer. */
export async function databaseState(): Promise<{ role: string; migration: string | null }> {
  const [row] = await database().prisma.$queryRaw<{ role: string; migration: string | null }[]>`
    select current_user::text as role,
      (select migration_name::text from "_prisma_migrations" where finished_at is not null and rolled_back_at is null
        order by migration_name desc limit 1) as migration`;
  if (!row) throw new Error("The database answered no row about itself.");
  return row;
}

/** A worker says that it lives; call it every ten seconds or so. */
export async function beat(name: string, now: Date): Promise<void> {
  await database().prisma.workerHeartbeat.upsert({
    where: { name },
    create: { name, seenAt: now },
    update: { seenAt: now },
  });
}

/** When any worker last said that it lives. */
export async function lastBeat(): Promise<Date | null> {
  const { _max } = await database().prisma.workerHeartbeat.aggregate({ _max: { seenAt: true } });
  return _max.seenAt;
}

/** Such as 18.4, without what the packager added. */
export async function databaseVersion(): Promise<string> {
  const [row] = await database().prisma.$queryRaw<{ version: string }[]>`
    select split_part(current_setting('server_version'), ' ', 1) as version`;
  return row?.version ?? "";
}
