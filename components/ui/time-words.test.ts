import { expect, test } from "vitest";
import {
  dayDistance,
  distance,
  fullTime,
  longTime,
  shortTime,
  shortTimeIn,
  wholeDate,
} from "#components/ui/time-words.ts";

const now = new Date("2026-11-20T08:16:00Z");
const berlin = "Europe/Berlin";

test.each([
  ["earlier today", "2026-11-20T08:14:07Z", "09:14"],
  ["yesterday late", "2026-11-19T22:30:00Z", "19 Nov"],
  ["just after midnight there, still yesterday in UTC", "2026-11-19T23:30:00Z", "00:30"],
  ["this year", "2026-03-03T10:00:00Z", "3 Mar"],
  ["in September", "2026-09-01T10:00:00Z", "1 Sep"],
  ["another year", "2025-03-03T10:00:00Z", "3 Mar 2025"],
])("a moment %s is short", (_when, at, words) => {
  expect(shortTime(new Date(at), now, berlin)).toBe(words);
});

test("a moment inside a sentence is at an hour today, and on a day before", () => {
  expect(shortTimeIn(new Date("2026-11-20T08:14:07Z"), now, berlin)).toBe("at 09:14");
  expect(shortTimeIn(new Date("2026-11-19T22:30:00Z"), now, berlin)).toBe("on 19 Nov");
});

test.each([
  [-5, "just now"],
  [5, "in a moment"],
  [-125, "2 min ago"],
  [-7300, "2 h ago"],
  [3 * 86_400 + 10, "in 3 days"],
  [-86_400, "1 day ago"],
])("%s seconds from now is said as %s", (seconds, words) => {
  expect(distance(new Date(now.getTime() + seconds * 1000), now)).toBe(words);
});

test.each([
  [0, "today"],
  [1, "in 1 day"],
  [23, "in 23 days"],
  [-2, "2 days ago"],
])("%s calendar days away is said as %s", (days, words) => {
  expect(dayDistance(days)).toBe(words);
});

test("the whole instant names its zone", () => {
  const at = new Date("2026-12-13T13:02:07Z");
  expect(fullTime(at, berlin)).toBe("13 Dec 2026, 14:02:07 CET");
  expect(fullTime(at, "America/New_York")).toBe("13 Dec 2026, 08:02:07 EST");
  expect(fullTime(at, "Asia/Kolkata")).toMatch(/^13 Dec 2026, 18:32:07 (IST|UTC\+5:30)$/);
  expect(longTime(at, berlin)).toBe("Sunday, 13 December 2026, 14:02 CET");
  expect(wholeDate(at, berlin)).toBe("13 Dec 2026");
});
