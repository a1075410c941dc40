import { dayNumber } from "#lib/domain/calendar-day.ts";
import { tokenWords, type WordClock } from "#lib/domain/notices/words.ts";

/** A token as far as a calendar tells of it. */
export interface CalendarToken {
  id: string;
  name: string;
  locationName: string | null;
  expiresAt: Date;
}

const DAY_MS = 86_400_000;
const LINE_BYTES = 75;
const ALARM_DAYS = [30, 7, 1] as const;

/** RFC 5545: an all-day event for each token on the day of its expiry in the customer's zone, with alarms before it. */
export function calendarOf(name: string, tokens: readonly CalendarToken[], clock: WordClock): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Quartermaster//Token expiry//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(`Token expiry, ${name}`)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    ...tokens.flatMap((token) => eventOf(token, clock)),
    "END:VCALENDAR",
  ];
  return lines.map(folded).join("\r\n") + "\r\n";
}

function eventOf(
  { id, name, locationName, expiresAt }: CalendarToken,
  { now, timeZone }: WordClock,
): string[] {
  const day = dayNumber(expiresAt, timeZone);
  const words = escaped(`${tokenWords({ tokenName: name, locationName })} expires`);
  return [
    "BEGIN:VEVENT",
    `UID:token-${id}@quartermaster`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART;VALUE=DATE:${date(day)}`,
    `DTEND;VALUE=DATE:${date(day + 1)}`,
    `SUMMARY:${words}`,
    "TRANSP:TRANSPARENT",
    ...ALARM_DAYS.flatMap((days) => [
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${words}`,
      `TRIGGER:-P${days}D`,
      "END:VALARM",
    ]),
    "END:VEVENT",
  ];
}

const date = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10).replaceAll("-", "");

const stamp = (moment: Date) => `${moment.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r?\n|\r/g, "\\n")
    .replace(/\p{Cc}/gu, "");

/** No line is longer than 75 bytes, and no sign is cut in two. */
function folded(line: string): string {
  const lines = [""];
  let room = LINE_BYTES;
  for (const sign of line) {
    const bytes = bytesOf(sign);
    if (bytes > room) {
      lines.push(" ");
      room = LINE_BYTES - 1;
    }
    lines[lines.length - 1] += sign;
    room -= bytes;
  }
  return lines.join("\r\n");
}

function bytesOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  return point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
