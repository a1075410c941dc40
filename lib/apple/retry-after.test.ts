import { expect, test } from "vitest";
import { readRetryAfter } from "#lib/apple/retry-after.ts";

const now = new Date("2031-03-04T05:06:07Z");

test.each([
  ["0", 0],
  ["120", 120_000],
  [" 1.5 ", 1_500],
  ["Tue, 04 Mar 2031 05:06:37 GMT", 30_000],
  ["Tuesday, 04-Mar-31 05:07:07 GMT", 60_000],
  ["Tue Mar  4 05:06:17 2031 GMT", 10_000],
  ["Tue, 04 Mar 2031 05:00:00 GMT", 0],
])("Retry-After: %s asks for %i ms", (header, wait) => {
  expect(readRetryAfter(header, now)).toBe(wait);
});

test.each([null, "", "soon", "-5", "5 minutes", "2031-03-04"])(
  "Retry-After: %s asks for nothing",
  (header) => {
    expect(readRetryAfter(header, now)).toBeNull();
  },
);
