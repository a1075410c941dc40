import { expect, test } from "vitest";
import { errorDictionary, searchErrors } from "#lib/features/health/error-dictionary.ts";

test("every number of Apple's has a meaning, a cause of its own and something to press", () => {
  expect(errorDictionary.length).toBeGreaterThan(70);
  for (const { cause, meaning } of errorDictionary) {
    expect(cause).not.toContain("not published");
    expect(meaning).not.toBe("");
  }
});

test.each([
  ["9610", [9610]],
  ["refunded", [9624]],
  ["972", Array.from({ length: 10 }, (_, at) => 9720 + at)],
  ["newer token", [9625]],
  ["nonsense", []],
])("looking for %s finds %j", (typed, numbers) => {
  expect(searchErrors(typed).map(({ number }) => number)).toEqual(numbers);
});

test("nothing typed finds everything", () => {
  expect(searchErrors("  ")).toHaveLength(errorDictionary.length);
});
