import { expect, test } from "vitest";
import { freshnessOf } from "#lib/domain/sync/freshness.ts";

const now = new Date("2030-06-01T12:00:00Z");

test.each([
  ["read a minute ago", "2030-06-01T11:59:00Z", "fresh"],
  ["read two intervals ago", "2030-06-01T11:30:00Z", "fresh"],
  ["read longer ago than that", "2030-06-01T11:29:59Z", "stale"],
  ["read a moment ahead of our clock", "2030-06-01T12:00:01Z", "fresh"],
])("a number %s at %s is %s", (_when, asOf, freshness) => {
  expect(freshnessOf(new Date(asOf), 15, now)).toBe(freshness);
});

test("a number that was never read says so", () => {
  expect(freshnessOf(null, 15, now)).toBe("never");
});
