import { expect, test } from "vitest";
import { readSyncProgress, stepOf } from "#lib/domain/sync/sync-progress.ts";

test("a sync that wrote nothing yet has done nothing", () => {
  expect(readSyncProgress({})).toEqual({
    phase: "location", mode: null, pages: 0, pagesTotal: 0, titles: 0, licenses: 0, people: 0, added: 0, removed: 0, unreadable: 0, requests: 0,
  }); // prettier-ignore
});

test("what a sync wrote down is read as it was written", () => {
  const progress = readSyncProgress({
    phase: "licenses",
    mode: "first",
    pages: 3,
    pagesTotal: 200,
    titles: 40,
    licenses: 1500,
  });
  expect(progress).toMatchObject({
    phase: "licenses",
    mode: "first",
    pages: 3,
    pagesTotal: 200,
    titles: 40,
    licenses: 1500,
  });
});

test("strange words are passed over", () => {
  expect(readSyncProgress({ phase: "elsewhere", mode: 7, pages: "many" })).toMatchObject({
    phase: "location",
    mode: null,
    pages: 0,
  });
});

test.each([
  ["location", 0],
  ["licenses", 2],
  ["done", 4],
] as const)("during %s, %i steps are behind", (phase, step) => {
  expect(stepOf({ phase })).toBe(step);
});
