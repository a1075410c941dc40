import { expect, test } from "vitest";
import { readSeen } from "#lib/domain/inventory/seen-filter.ts";

test.each([
  ["is", "never", "never"],
  [">", "30d", { atLeast: 43_200 }],
  [">=", "2w", { atLeast: 20_160 }],
  ["<", "12H", { atMost: 720 }],
  ["<=", "1d", { atMost: 1440 }],
  ["is", "30d", undefined],
  ["not", "never", undefined],
  [">", "soon", undefined],
] as const)("seen with %s and %s means %j", (op, value, expected) => {
  expect(readSeen({ op, value })).toEqual(expected);
});
