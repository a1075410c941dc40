import { expect, test } from "vitest";
import { expiryOf } from "#lib/domain/tokens/expiry.ts";

const now = new Date("2030-06-01T21:00:00Z");

test.each([
  ["a year away", "2031-06-01T21:00:00Z", "plain", 365],
  ["61 days away", "2030-08-01T00:00:00Z", "plain", 61],
  ["60 days away", "2030-07-31T21:59:59Z", "notice", 60],
  ["31 days away", "2030-07-02T12:00:00Z", "notice", 31],
  ["30 days away", "2030-07-01T12:00:00Z", "warning", 30],
  ["8 days away", "2030-06-09T12:00:00Z", "warning", 8],
  ["7 days away", "2030-06-08T12:00:00Z", "critical", 7],
  ["tomorrow in Berlin, though within hours", "2030-06-01T22:30:00Z", "critical", 1],
  ["later today", "2030-06-01T21:30:00Z", "critical", 0],
  ["this very moment", "2030-06-01T21:00:00Z", "past", 0],
  ["earlier today", "2030-06-01T04:00:00Z", "past", 0],
  ["yesterday", "2030-05-31T12:00:00Z", "past", -1],
])("a token that expires %s", (_when, expiresAt, tone, days) => {
  expect(expiryOf(new Date(expiresAt), now, "Europe/Berlin")).toEqual({ tone, days });
});

test("the same moment is another day in another zone", () => {
  const expiresAt = new Date("2030-06-02T01:00:00Z");
  expect(expiryOf(expiresAt, now, "Europe/Berlin").days).toBe(1);
  expect(expiryOf(expiresAt, now, "America/New_York").days).toBe(0);
});
