import { expect, test } from "vitest";
import { todayWords, whoseTime } from "#components/home/times-words.ts";

const now = new Date("2026-11-20T08:16:00Z");

test.each([
  ["Europe/Berlin", "Friday, 20 November", "Times are Berlin's (CET)."],
  ["America/New_York", "Friday, 20 November", "Times are New York's (EST)."],
  ["Pacific/Auckland", "Friday, 20 November", "Times are Auckland's (UTC+13)."],
  ["UTC", "Friday, 20 November", "Times are UTC."],
])("in %s it is %s, and the page says: %s", (zone, today, times) => {
  expect(todayWords({ now, zone })).toBe(today);
  expect(whoseTime({ now, zone })).toBe(times);
});
