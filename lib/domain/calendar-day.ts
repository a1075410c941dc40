const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment in a time zone, counted from 1970; the zone must be one that `isTimeZone` knows. */
export function dayNumber(moment: Date, timeZone: string): number {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return (
    Date.UTC(parts.get("year") ?? NaN, (parts.get("month") ?? NaN) - 1, parts.get("day") ?? NaN) / DAY_MS
  );
}

/** Whether this is an IANA name such as Europe/Berlin. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && formatFor(name) !== undefined;
  } catch {
    return false;
  }
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;

  const parts = { year: "numeric", month: "numeric", day: "numeric" } as const;
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", { timeZone, ...parts });
  formats.set(timeZone, format);
  return format;
}
