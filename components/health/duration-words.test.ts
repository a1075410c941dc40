import { expect, test } from "vitest";
import { duration } from "#components/health/duration-words.ts";

test.each([
  [20_000, "less than a minute"],
  [60_000, "1 minute"],
  [45 * 60_000, "45 minutes"],
  [119 * 60_000, "119 minutes"],
  [6 * 3_600_000, "6 hours"],
  [47 * 3_600_000, "47 hours"],
  [3.2 * 86_400_000, "3 days"],
])("%i ms are %s", (ms, words) => {
  expect(duration(ms)).toBe(words);
});
