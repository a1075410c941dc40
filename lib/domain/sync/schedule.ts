import { backoffMs } from "#lib/domain/sync/backoff.ts";
import { spread } from "#lib/domain/sync/spread.ts";

const MINUTE_MS = 60_000;
const RETRY = { firstMs: MINUTE_MS, longestMs: 60 * MINUTE_MS };
/** A tenth sooner or later than the interval, so that tokens do not all ask at once. */
const JITTER = 0.1;

/** When a token is synced next, `last` being the end of the last run; never before `now`. */
export function nextSyncAt(
  tokenId: string,
  last: Date | null,
  intervalMinutes: number,
  failuresInRow: number,
  now: Date,
): Date {
  if (last === null) return now;
  const wait = failuresInRow > 0 ? backoffMs(failuresInRow, RETRY) : intervalMinutes * MINUTE_MS;
  const jittered = wait * (1 + JITTER * (2 * spread(tokenId) - 1));
  return new Date(Math.max(now.getTime(), Math.min(last.getTime(), now.getTime()) + Math.round(jittered)));
}
