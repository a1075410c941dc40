import { PgBoss } from "pg-boss";

export const QUEUE_SCHEMA = "pgboss";

/** Installs or upgrades the queue's tables as their owner; the application's role may not change them. */
export async function installQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: QUEUE_SCHEMA,
    supervise: false,
    schedule: false,
    max: 1,
  });
  await boss.start();
  await boss.stop({ graceful: false });
}
