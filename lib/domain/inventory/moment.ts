const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const POINTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,? (\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/**
 * A day or a moment as servers write it: 2026-11-20, 2026-11-20T10:15:00+01:00 or 20.11.2026 10:15, in UTC unless it says
 * otherwise; null for what is none, and for 11/20/2026, which means two days.
 */
export function readMoment(text: string): Date | null {
  const iso = ISO.exec(text.trim());
  if (iso) return momentOf(iso.slice(1, 7), offsetOf(iso[7]));
  const pointed = POINTED.exec(text.trim());
  if (!pointed) return null;
  const [, day, month, year, ...time] = pointed;
  return momentOf([year, month, day, ...time], 0);
}

function momentOf(parts: readonly (string | undefined)[], offsetMinutes: number): Date | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const real =
    at.getUTCMonth() === month - 1 &&
    at.getUTCDate() === day &&
    at.getUTCHours() === hour &&
    at.getUTCMinutes() === minute;
  return real && year >= 1970 ? new Date(at.getTime() - offsetMinutes * 60_000) : null;
}

function offsetOf(zone: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? "") ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}
