const formats = new Map<string, Intl.DateTimeFormat>();

function format(name: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${name} ${zone}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zone, hourCycle: "h23" });
  formats.set(key, made);
  return made;
}

/** Friday, 20 November 2026 */
export function dayWords(at: Date, zone: string): string {
  return format("day", zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" })
    .format(at)
    .replace(/^(\w+) /, "$1, ");
}

/** 09:16:09 */
export function secondsTime(at: Date, zone: string): string {
  return format("time", zone, { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(at);
}
