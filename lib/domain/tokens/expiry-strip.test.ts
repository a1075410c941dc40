import { expect, test } from "vitest";
import { placeMarks, placeOf, type StripMark } from "#lib/domain/tokens/expiry-strip.ts";

const mark = (name: string, days: number): StripMark => ({
  id: name,
  name,
  when: "13 Dec",
  days,
  tone: "notice",
});

test("a day has its place between the left and the right end of the strip", () => {
  expect([placeOf(-4), placeOf(43), placeOf(90)]).toEqual([0, 0.5, 1]);
});

test("what lies outside of the strip is left out, the rest stands in the order of its days", () => {
  const placed = placeMarks([mark("Late", 91), mark("Kiosks", 49), mark("Academy", -2), mark("Old", -5)]);
  expect(placed.map(({ name }) => name)).toEqual(["Academy", "Kiosks"]);
});

test("words that would run into each other stand on lines of their own, while there are lines", () => {
  const placed = placeMarks([
    mark("Stores North", 10),
    mark("Stores South", 11),
    mark("Stores East", 12),
    mark("Stores West", 13),
  ]);
  expect(placed.map(({ line }) => line)).toEqual([2, 1, 0, null]);
});

test("words with room to spare share a line", () => {
  expect(placeMarks([mark("Depot", 5), mark("Kiosks", 60)]).map(({ line }) => line)).toEqual([2, 2]);
});

test("near the right end the words stand left of their flag", () => {
  expect(placeMarks([mark("Catalog 2019", 88)])).toMatchObject([{ left: true }]);
});

test("a long name is cut", () => {
  const [placed] = placeMarks([mark("Field Service – Contractors & Partners", 10)]);
  expect(placed?.short).toBe("Field Service – Contractors…");
});
