import { expect, test } from "vitest";
import { chooseSlices } from "#lib/domain/sync/slices.ts";

const title = (assigned: number) => ({ titleId: "t", adamId: "1", pricingParam: "STDQ", assigned });

test.each([
  ["a small title that many holders joined is read by title", [title(900)], 400, "titles"],
  ["a huge title that one device joined is read by that device", [title(500_000)], 1, "holders"],
  [
    "many titles for one device are read by that device",
    Array.from({ length: 25 }, () => title(3)),
    1,
    "holders",
  ],
  ["a title that lost its last holder is read by title", [title(0)], 1, "titles"],
  ["nothing touched needs nothing read", [], 0, "titles"],
  [
    "small titles by the thousand, touched by as many, are read with all others",
    Array.from({ length: 3000 }, () => title(3)),
    2500,
    "all",
  ],
] as const)("%s", (_what, titles, holders, expected) => {
  expect(chooseSlices(titles, { holders, all: 1_000_000 }, 500)).toBe(expected);
});
