const MINUTE_S = 60;
const HOUR_S = 3600;
const DAY_S = 86_400;

type Unit = "year" | "month" | "day" | "hour" | "minute" | "second" | "weekday" | "timeZoneName";

function partsOf(at: Date, zone: string, options: Intl.DateTimeFormatOptions): Record<Unit, string> {
  const parts = new Intl.DateTimeFormat("en-GB", {
    ...options,
    timeZone: zone,
    hourCycle: "h23",
  }).formatToParts(at);
  const found = {
    year: "",
    month: "",
    day: "",
    hour: "",
    minute: "",
    second: "",
    weekday: "",
    timeZoneName: "",
  };
  for (const { type, value } of parts) if (type in found) found[type as Unit] = value;
  return found;
}

const dateOptions = { year: "numeric", month: "short", day: "numeric" } as const;
const clockOptions = { hour: "2-digit", minute: "2-digit", second: "2-digit" } as const;

/** 09:14 today, 3 Mar this year, 3 Mar 2025 otherwise; in `zone`, an IANA name. */
export function shortTime(at: Date, now: Date, zone: string): string {
  if (shortDate(at, now, zone) !== shortDate(now, now, zone)) return shortDate(at, now, zone);
  const { hour, minute } = partsOf(at, zone, clockOptions);
  return `${hour}:${minute}`;
}

/** The same inside a sentence: "at 09:14", "on 3 Mar". */
export function shortTimeIn(at: Date, now: Date, zone: string): string {
  const today = shortDate(at, now, zone) === shortDate(now, now, zone);
  return `${today ? "at" : "on"} ${shortTime(at, now, zone)}`;
}

/** 09:16:41 */
export function clockTime(at: Date, zone: string): string {
  const { hour, minute, second } = partsOf(at, zone, clockOptions);
  return `${hour}:${minute}:${second}`;
}

/** 3 Mar this year, 3 Mar 2025 otherwise. */
export function shortDate(at: Date, now: Date, zone: string): string {
  const date = partsOf(at, zone, dateOptions);
  const thisYear = date.year === partsOf(now, zone, dateOptions).year;
  return `${date.day} ${month(date.month)}${thisYear ? "" : ` ${date.year}`}`;
}

/** 13 Dec 2026 */
export function wholeDate(at: Date, zone: string): string {
  const date = partsOf(at, zone, dateOptions);
  return `${date.day} ${month(date.month)} ${date.year}`;
}

/** 13 Dec 2026, 14:02:07 CET: what a tooltip says. */
export function fullTime(at: Date, zone: string): string {
  const { hour, minute, second } = partsOf(at, zone, clockOptions);
  return `${wholeDate(at, zone)}, ${hour}:${minute}:${second} ${zoneName(at, zone)}`;
}

/** Sunday, 13 December 2026, 14:02 CET: for the head of a page. */
export function longTime(at: Date, zone: string): string {
  const date = partsOf(at, zone, { ...dateOptions, month: "long", weekday: "long" });
  const { hour, minute } = partsOf(at, zone, clockOptions);
  return `${date.weekday}, ${date.day} ${date.month} ${date.year}, ${hour}:${minute} ${zoneName(at, zone)}`;
}

/** just now, 2 min ago, in 3 h, 9 days ago */
export function distance(at: Date, now: Date): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000);
  const size = Math.abs(seconds);
  if (size < MINUTE_S) return seconds > 0 ? "in a moment" : "just now";
  const words =
    size < HOUR_S
      ? `${Math.floor(size / MINUTE_S)} min`
      : size < DAY_S
        ? `${Math.floor(size / HOUR_S)} h`
        : days(Math.floor(size / DAY_S));
  return seconds < 0 ? `${words} ago` : `in ${words}`;
}

/** today, in 4 days, 2 days ago: a distance counted in calendar days. */
export function dayDistance(daysLeft: number): string {
  if (daysLeft === 0) return "today";
  return daysLeft > 0 ? `in ${days(daysLeft)}` : `${days(-daysLeft)} ago`;
}

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);

/** British English writes Sept; the console has three letters for every month. */
const month = (name: string) => name.slice(0, 3);

/** CET, EST, or UTC+5:30 where a zone has no short name; each English knows only its own. */
function zoneName(at: Date, zone: string): string {
  const names = ["en-GB", "en-US"].map((locale) => {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "short" }).formatToParts(
      at,
    );
    return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
  });
  return names.find((name) => /^[A-Z]+$/.test(name)) ?? names[0]?.replace("GMT", "UTC") ?? zone;
}
