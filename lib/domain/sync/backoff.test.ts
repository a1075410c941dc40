import { expect, test } from "vitest";
import { backoffMs } from "#lib/domain/sync/backoff.ts";

test.each([
  [0, 0],
  [1, 100],
  [2, 200],
  [5, 1600],
  [6, 3000],
  [5000, 3000],
])("after %d failures in a row one waits %d ms", (failures, wait) => {
  expect(backoffMs(failures, { firstMs: 100, longestMs: 3000 })).toBe(wait);
});
