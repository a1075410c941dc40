import "server-only";
import { database } from "#lib/data/client.ts";

/**
 * Reserves the next `slots` moments at which requests to a location may leave, across all processes, `gapMs` apart.
 * Answers how many milliseconds from now the first of them is.
 */
export async function reserve(location: string, slots: number, gapMs: number): Promise<number> {
  const { rows } = await database().pool.query<{ wait: number }>(
    `insert into "RequestPace" as pace ("location", "nextAt")
       values ($1, clock_timestamp() + $2 * interval '1 millisecond')
     on conflict ("location") do update
       set "nextAt" = greatest(pace."nextAt", clock_timestamp()) + $2 * interval '1 millisecond'
     returning (extract(epoch from "nextAt" - $2 * interval '1 millisecond' - clock_timestamp()) * 1000)::float8 as wait`,
    [location, slots * gapMs],
  );
  return Math.max(0, rows[0]?.wait ?? 0);
}

/** Nothing leaves for a location before then: Apple said to come back later, and said it to all of us. */
export async function holdBack(location: string, ms: number): Promise<void> {
  await database().pool.query(
    `insert into "RequestPace" as pace ("location", "nextAt") values ($1, clock_timestamp() + $2 * interval '1 millisecond')
     on conflict ("location") do update set "nextAt" = greatest(pace."nextAt", excluded."nextAt")`,
    [location, ms],
  );
}
