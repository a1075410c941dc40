import { expect, test } from "vitest";
import { spread } from "#lib/domain/sync/spread.ts";

test("the same text always falls on the same number", () => {
  expect(spread("berlin")).toBe(spread("berlin"));
  expect(spread("berlin")).not.toBe(spread("hamburg"));
});

test("many texts spread evenly from 0 to 1", () => {
  const tenths = Array.from({ length: 10_000 }, (_, n) => Math.floor(spread(`token ${n}`) * 10));
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = tenths.filter((one) => one === tenth).length / tenths.length;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.12);
  }
});
