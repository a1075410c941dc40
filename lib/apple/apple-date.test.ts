import { expect, test } from "vitest";
import { readAppleDate } from "#lib/apple/apple-date.ts";

test.each([
  ["2014-08-15T18:13:52-0700", "2014-08-16T01:13:52.000Z"],
  ["2030-11-08T22:33:22+0000", "2030-11-08T22:33:22.000Z"],
  ["2030-11-08T22:33:22+05:30", "2030-11-08T17:03:22.000Z"],
  ["2030-11-08T22:33:22Z", "2030-11-08T22:33:22.000Z"],
  ["2030-11-08T22:33:22.125Z", "2030-11-08T22:33:22.125Z"],
])("%s is the instant %s", (text, instant) => {
  expect(readAppleDate(text)?.toISOString()).toBe(instant);
});

test.each([null, "", "soon", "2030-11-08", "2030-13-45T99:99:99+0000", 1_900_000_000])(
  "%s is not a date",
  (value) => {
    expect(readAppleDate(value)).toBeNull();
  },
);
