import "server-only";
import { PgBoss } from "pg-boss";
import { dueKinds } from "#lib/data/across-groups/due-work.ts";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";

const held = globalThis as { quartermasterQueue?: Promise<PgBoss> };

/**
 * pg-boss in the same database: it wakes workers; what is to be done stands in our own rows.
 * Only a worker supervises, so that many web processes do not.
 */
export function queue({ supervise = false } = {}): Promise<PgBoss> {
  return (held.quartermasterQueue ??= open(supervise));
}

async function open(supervise: boolean): Promise<PgBoss> {
  const connection = {
    connectionString: env().DATABASE_URL,
    options: `-c role=${env().APP_ROLE}`,
    max: 4,
    application_name: "quartermaster-queue",
  };
  const boss = new PgBoss({
    ...connection,
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    supervise,
    useListenNotify: true,
  });
  boss.on("error", (error) => log.warn("queue.trouble", { message: error.message }));
  await boss.start();
  for (const kind of dueKinds) await boss.createQueue(kind, { policy: "short", retryLimit: 0, notify: true });
  return boss;
}

export async function closeQueue(): Promise<void> {
  const opening = held.quartermasterQueue;
  delete held.quartermasterQueue;
  await (await opening)?.stop({ graceful: true, timeout: 5_000 });
}
