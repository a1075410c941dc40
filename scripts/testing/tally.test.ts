import { expect, test } from "vitest";
import { closingLine, sum, tallyOf } from "#scripts/testing/tally.ts";

const vitest = { success: true, numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };
const playwright = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 1 }, errors: [] };

test("the results of both runners are counted alike", () => {
  expect(tallyOf(vitest, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
  expect(tallyOf(playwright, 0)).toEqual({ passed: 4, failed: 0, skipped: 1 });
  expect(tallyOf({ ...vitest, success: false, numFailedTests: 2 }, 1)).toMatchObject({ failed: 2 });
});

test("a test that passed only when tried again has failed", () => {
  const flaky = { ...playwright, stats: { ...playwright.stats, flaky: 1 } };
  expect(tallyOf(flaky, 0)).toEqual({ passed: 4, failed: 1, skipped: 1 });
});

test.each([
  ["left no report", undefined, 1],
  ["left an unreadable report", { tests: 3 }, 0],
  ["ended badly though every test passed", vitest, 1],
  ["could not load a file of tests", { ...vitest, success: false }, 0],
  ["met an error outside its tests", { ...playwright, errors: [{ message: "no browser" }] }, 0],
])("a runner that %s counts as a failure", (_, report, exitCode) => {
  expect(tallyOf(report, exitCode)).toMatchObject({ failed: 1 });
});

test("the closing line names skipped tests only where there are any", () => {
  expect(closingLine(sum([tallyOf(vitest, 0), tallyOf(playwright, 0)]))).toBe(
    "9 passed, 0 failed, 3 skipped",
  );
  expect(closingLine({ passed: 7, failed: 1, skipped: 0 })).toBe("7 passed, 1 failed");
});
