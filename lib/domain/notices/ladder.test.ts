import { expect, test } from "vitest";
import { rungOf } from "#lib/domain/notices/ladder.ts";

const expiry = new Date("2027-03-28T22:30:00Z");

test.each([
  ["2027-01-26T12:00:00Z", null],
  ["2027-01-28T12:00:00Z", 60],
  ["2027-02-25T12:00:00Z", 60],
  ["2027-02-27T12:00:00Z", 30],
  ["2027-03-14T21:00:00Z", 30],
  ["2027-03-15T12:00:00Z", 14],
  ["2027-03-22T12:00:00Z", 7],
  ["2027-03-27T12:00:00Z", 7],
  ["2027-03-28T12:00:00Z", 1],
  ["2027-03-29T06:00:00Z", 0],
  ["2027-04-04T12:00:00Z", 0],
  ["2027-04-05T12:00:00Z", -7],
  ["2027-04-12T12:00:00Z", -14],
  ["2028-03-29T12:00:00Z", -364],
] as const)("at %s a token that ends on March 29 in Berlin stands on rung %s", (now, rung) => {
  expect(rungOf(expiry, new Date(now), "Europe/Berlin")).toBe(rung);
});

test.each([
  ["UTC", 1],
  ["Europe/Berlin", 0],
  ["Pacific/Auckland", 1],
  ["America/Los_Angeles", 1],
] as const)("which day it is, the customer's own zone says: %s", (zone, rung) => {
  const now = new Date("2027-03-27T23:30:00Z");
  const ends = new Date("2027-03-28T21:30:00Z");
  expect(rungOf(ends, now, zone)).toBe(rung);
});

test("the day on which clocks are put forward has an hour less and is one day all the same", () => {
  const ends = new Date("2027-03-29T10:00:00Z");
  expect(rungOf(ends, new Date("2027-03-27T23:30:00Z"), "Europe/Berlin")).toBe(1);
  expect(rungOf(ends, new Date("2027-03-27T22:30:00Z"), "Europe/Berlin")).toBe(7);
});
