import { expect, test } from "vitest";
import { Throttle } from "#lib/apple-emulator/http/throttle.ts";

test("no second, wherever it begins, sees more requests than the limit", () => {
  const throttle = new Throttle();
  expect([0, 900, 950].map((at) => throttle.admits("a", 3, at))).toEqual([true, true, true]);
  expect(throttle.admits("a", 3, 999)).toBe(false);
  expect(throttle.admits("a", 3, 1000)).toBe(true);
  expect(throttle.admits("a", 3, 1899)).toBe(false);
  expect(throttle.admits("a", 3, 1900)).toBe(true);
});

test("one location's requests do not count against another's", () => {
  const throttle = new Throttle();
  expect(throttle.admits("a", 1, 0)).toBe(true);
  expect(throttle.admits("b", 1, 0)).toBe(true);
});
