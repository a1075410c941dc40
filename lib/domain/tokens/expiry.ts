import { dayNumber } from "#lib/domain/calendar-day.ts";

export type ExpiryTone = "plain" | "notice" | "warning" | "critical" | "past";

export interface Expiry {
  tone: ExpiryTone;
  /** Calendar days from today in the customer's zone: 0 today, negative once the day is over. */
  days: number;
}

export const NOTICE_DAYS = 60;
/** From here on a token counts as expiring: enough time to find the person who can renew it. */
export const WARNING_DAYS = 30;
export const CRITICAL_DAYS = 7;

/** Expiry is exact to the second, but counted in days of the customer's calendar. */
export function expiryOf(expiresAt: Date, now: Date, timeZone: string): Expiry {
  const days = dayNumber(expiresAt, timeZone) - dayNumber(now, timeZone);
  return { tone: expiresAt <= now ? "past" : toneOf(days), days };
}

function toneOf(days: number): ExpiryTone {
  if (days <= CRITICAL_DAYS) return "critical";
  if (days <= WARNING_DAYS) return "warning";
  return days <= NOTICE_DAYS ? "notice" : "plain";
}
