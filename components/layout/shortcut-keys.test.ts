import { expect, test } from "vitest";
import { followKeys } from "#components/layout/shortcut-keys.ts";

const sequences = ["g t", "g a", "?"];

test.each([
  ["", "g", { keys: "g", hit: null }],
  ["g", "t", { keys: "", hit: "g t" }],
  ["g", "x", { keys: "", hit: null }],
  ["g", "g", { keys: "g", hit: null }],
  ["g", "?", { keys: "", hit: "?" }],
  ["", "t", { keys: "", hit: null }],
])("after %j the key %s is %j", (before, key, expected) => {
  expect(followKeys(before, key, sequences)).toEqual(expected);
});
