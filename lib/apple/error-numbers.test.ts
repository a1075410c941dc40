import { expect, test } from "vitest";
import { errorNumbers, kindOfNumber, plainMeaning } from "#lib/apple/error-numbers.ts";

test("all 83 published error numbers have a meaning in plain words", () => {
  const numbers = errorNumbers.map(([number]) => number);
  expect(new Set(numbers).size).toBe(83);
  for (const [, , meaning] of errorNumbers) expect(meaning).toMatch(/^[A-Z].*[a-z]$/);
});

test("a number that Apple has not published has no meaning and no kind", () => {
  expect(plainMeaning(9999)).toBeNull();
  expect(kindOfNumber(9999)).toBeNull();
});
