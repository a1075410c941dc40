import { withConnection } from "#scripts/database/connection.ts";
import { until } from "#scripts/until.ts";

const WAITING = `select count(*)::int as waiting from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;

const LIMIT_MS = 20_000;

/**
 * Lets all attempts run against rows that are locked meanwhile, and lets go when every one of them waits: whatever each
 * had checked without holding it, it has checked by then.
 */
export function collide<T>(
  superuserUrl: string,
  lock: string,
  attempts: readonly (() => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> {
  return withConnection(superuserUrl, async (client) => {
    await client.query("begin");
    await client.query(lock);
    const running = Promise.allSettled(attempts.map((attempt) => attempt()));
    if (!(await until(() => areWaiting(superuserUrl, attempts.length), LIMIT_MS)))
      throw new Error("The attempts never ran into the locked rows.");
    await client.query("commit");
    return running;
  });
}

/** Asked from outside: within one transaction PostgreSQL shows the same moment again and again. */
const areWaiting = (url: string, count: number): Promise<boolean> =>
  withConnection(url, async (client) => {
    const { rows } = await client.query<{ waiting: number }>(WAITING);
    return (rows[0]?.waiting ?? 0) >= count;
  });
