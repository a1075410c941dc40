import { expect, test } from "vitest";
import { availableOf, utilizationShares } from "#components/ui/utilization-shares.ts";

const widths = (use: Parameters<typeof utilizationShares>[0]) =>
  Object.fromEntries(utilizationShares(use).shares.map(({ part, width }) => [part, width]));

test("confirmed, pending and reserved licenses stand one after the other", () => {
  expect(utilizationShares({ assigned: 50, pending: 20, reserved: 10, total: 100 })).toEqual({
    line: null,
    shares: [
      { part: "track", x: 0, width: 100 },
      { part: "ink", x: 0, width: 50 },
      { part: "pencil", x: 50, width: 20 },
      { part: "reserve", x: 70, width: 10 },
    ],
  });
});

test("what is over-assigned is drawn past the line at 100 %", () => {
  const { shares, line } = utilizationShares({ assigned: 125, total: 100 });
  expect(line).toBe(80);
  expect(shares).toContainEqual({ part: "over", x: 80, width: 20 });
  expect(shares).toContainEqual({ part: "ink", x: 0, width: 80 });
});

test("a full pool has no line and no rest", () => {
  expect(widths({ assigned: 812, total: 812 })).toEqual({ track: 100, ink: 100 });
});

test("an empty pool is an empty track", () => {
  expect(widths({ assigned: 0, total: 0 })).toEqual({ track: 0 });
});

test.each([
  [{ assigned: 640, pending: 18, total: 700 }, 42],
  [{ assigned: 1210, total: 1180 }, -30],
  [{ assigned: 186, pending: 14, reserved: 12, frozen: 8, total: 240 }, 20],
])("available is what nobody has and nobody waits for: %o", (use, available) => {
  expect(availableOf(use)).toBe(available);
});
