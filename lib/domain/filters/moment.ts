import { dayNumber } from "#lib/domain/calendar-day.ts";

const DAY_MS = 86_400_000;

/**
 * A point in time as people type it into a filter: today, yesterday, 24h, 7d, 2026-11-19 or a whole ISO instant. A day
 * begins at midnight in the given zone; as the end of a range it means the whole of that day. Null when unreadable.
 */
export function readMoment(text: string, edge: "since" | "until", now: Date, timeZone: string): Date | null {
  const typed = text.trim().toLowerCase();
  const day = dayOf(typed, now, timeZone);
  if (day !== null) return midnight(day + (edge === "until" ? 1 : 0), timeZone);

  const [, amount, unit] = /^(\d{1,4})(h|d)$/.exec(typed) ?? [];
  if (amount) return new Date(now.getTime() - Number(amount) * (unit === "d" ? DAY_MS : 3_600_000));
  if (!/^\d{4}-\d\d-\d\dt\d\d:\d\d(:\d\d(\.\d+)?)?(z|[+-]\d\d:?\d\d)$/.test(typed)) return null;
  const instant = new Date(typed.toUpperCase());
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** Days since 1 January 1970 in that zone's calendar. */
function dayOf(typed: string, now: Date, timeZone: string): number | null {
  if (typed === "today") return dayNumber(now, timeZone);
  if (typed === "yesterday") return dayNumber(now, timeZone) - 1;
  if (!/^\d{4}-\d\d-\d\d$/.test(typed)) return null;
  const day = new Date(`${typed}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || !day.toISOString().startsWith(typed) ? null : day.getTime() / DAY_MS;
}

/** Tried with the offsets before and after, for where clocks were changed that night. */
function midnight(day: number, timeZone: string): Date {
  const asUtc = day * DAY_MS;
  const first = asUtc - offsetAt(asUtc, timeZone);
  return new Date(asUtc - offsetAt(first, timeZone));
}

/** How far the zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
  }).formatToParts(new Date(instant)); // prettier-ignore
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}
