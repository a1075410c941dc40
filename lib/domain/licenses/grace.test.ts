import { expect, test } from "vitest";
import { graceDaysLeft, graceEnd } from "#lib/domain/licenses/grace.ts";

const taken = new Date("2026-11-20T10:00:00Z");

test("an app goes on for thirty days at most", () => {
  expect(graceEnd(taken)).toEqual(new Date("2026-12-20T10:00:00Z"));
});

test.each([
  ["2026-11-20T10:00:00Z", 30],
  ["2026-11-21T09:59:59Z", 30],
  ["2026-12-19T10:00:01Z", 1],
  ["2026-12-20T10:00:00Z", 0],
  ["2027-11-20T10:00:00Z", 0],
])("at %s there are %i days left", (now, days) => {
  expect(graceDaysLeft(taken, new Date(now))).toBe(days);
});
