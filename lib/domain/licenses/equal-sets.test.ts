import { expect, test } from "vitest";
import { equalSets } from "#lib/domain/licenses/equal-sets.ts";

test("members that have the same belong together, in whatever order they have it", () => {
  const sets = new Map([
    ["keynote", new Set(["1", "2"])],
    ["pages", new Set(["2"])],
    ["numbers", new Set(["2", "1"])],
    ["notes", new Set<string>()],
  ]);
  expect(equalSets(sets)).toEqual([
    { members: ["keynote", "numbers"], set: ["1", "2"] },
    { members: ["pages"], set: ["2"] },
    { members: ["notes"], set: [] },
  ]);
});
