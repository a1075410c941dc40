import { expect, test } from "vitest";
import { calendarOf } from "#lib/domain/notices/calendar.ts";

const token = {
  id: "5b8c",
  name: "Retail",
  locationName: "Aldermoor, Retail; north",
  expiresAt: new Date("2027-03-28T22:30:00Z"),
};
const clock = { now: new Date("2027-01-02T03:04:05Z"), timeZone: "Europe/Berlin" };
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

test("a token is an event of its last day in the customer's zone, under an id that never changes", () => {
  const lines = unfolded(calendarOf("Aldermoor Group", [token], clock));
  expect(lines.slice(7, 15)).toEqual([
    "BEGIN:VEVENT",
    "UID:token-5b8c@quartermaster",
    "DTSTAMP:20270102T030405Z",
    "DTSTART;VALUE=DATE:20270329",
    "DTEND;VALUE=DATE:20270330",
    "SUMMARY:Retail (Aldermoor\\, Retail\\; north) expires",
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
  ]);
  expect(lines.filter((line) => line.startsWith("TRIGGER"))).toEqual([
    "TRIGGER:-P30D",
    "TRIGGER:-P7D",
    "TRIGGER:-P1D",
  ]);
  expect(lines.slice(-3)).toEqual(["END:VEVENT", "END:VCALENDAR", ""]);
});

test("every line ends as the format asks, is at most 75 bytes, and is whole again when unfolded", () => {
  const name = `${"Büro für 管理 🗝️ ".repeat(12)}end`;
  const text = calendarOf("Aldermoor Group", [{ ...token, name, locationName: null }], clock);
  for (const line of text.split("\r\n")) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  expect(unfolded(text)).toContain(`SUMMARY:${name} expires`);
});

test("a name with a line break adds no line of its own", () => {
  const text = calendarOf(
    "Aldermoor Group",
    [{ ...token, name: "Retail\r\nATTACH:x", locationName: null }],
    clock,
  );
  expect(unfolded(text)).toContain("SUMMARY:Retail\\nATTACH:x expires");
});
