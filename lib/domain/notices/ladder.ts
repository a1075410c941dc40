import { expiryOf } from "#lib/domain/tokens/expiry.ts";

const RUNGS = [0, 1, 7, 14, 30, 60] as const;
const WEEK = 7;

/**
 * Where a token stands on the ladder: 60, 30, 14, 7 or 1 days before its expiry at most, 0 on its last day and in the
 * first week after it, then -7, -14 and so on, a rung each week. Null while there is time. Counted in calendar days of
 * the zone, so that a clock that jumped a year finds the one rung that holds, not those it passed.
 */
export function rungOf(expiresAt: Date, now: Date, timeZone: string): number | null {
  const { days } = expiryOf(expiresAt, now, timeZone);
  if (days <= -WEEK) return Math.ceil(days / WEEK) * WEEK;
  return RUNGS.find((rung) => days <= rung) ?? null;
}
