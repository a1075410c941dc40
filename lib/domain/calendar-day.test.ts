import { expect, test } from "vitest";
import { dayNumber, isTimeZone } from "#lib/domain/calendar-day.ts";

test.each([
  ["2030-01-01T12:00:00Z", "UTC", "2030-01-01"],
  ["2030-01-01T23:30:00Z", "Europe/Berlin", "2030-01-02"],
  ["2030-01-01T00:30:00Z", "America/Los_Angeles", "2029-12-31"],
  ["2030-03-31T00:30:00Z", "Europe/Berlin", "2030-03-31"],
  ["2030-01-01T10:30:00Z", "Pacific/Kiritimati", "2030-01-02"],
])("at %s it is in %s the day %s", (moment, zone, day) => {
  expect(dayNumber(new Date(moment), zone)).toBe(Date.parse(day) / 86_400_000);
});

test.each([
  ["Europe/Berlin", true],
  ["UTC", true],
  ["Mars/Olympus", false],
  ["", false],
  ["+02:00", false],
])("%j as a time zone: %s", (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});
