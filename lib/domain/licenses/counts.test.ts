import { expect, test } from "vitest";
import { isUnlimited, poolOf, UNLIMITED, utilizationOf } from "#lib/domain/licenses/counts.ts";

const asset = (total: number, assigned: number, available: number, retired = 0, frozen = false) => ({
  total,
  assigned,
  available,
  retired,
  frozen,
});
const empty = {
  total: 0,
  assigned: 0,
  available: 0,
  frozen: 0,
  retired: 0,
  unlimited: false,
  frozenUnlimited: false,
  overAssigned: 0,
};

test.each([
  ["no token has is empty", [], {}],
  [
    "two tokens have is the sum of both",
    [asset(10, 4, 5, 1), asset(20, 20, 0)],
    { total: 30, assigned: 24, available: 5, retired: 1 },
  ],
  [
    "a token that cannot act has is shown, but not available",
    [asset(10, 4, 6), asset(10, 2, 8, 0, true)],
    { total: 20, assigned: 6, available: 6, frozen: 8 },
  ],
  [
    "one token has without limit keeps the other's numbers",
    [asset(UNLIMITED, 7, UNLIMITED), asset(10, 4, 6)],
    { total: 10, assigned: 11, available: 6, unlimited: true },
  ],
  [
    "only a frozen token has without limit cannot be given out",
    [asset(UNLIMITED, 7, UNLIMITED, 0, true)],
    { assigned: 7, frozenUnlimited: true },
  ],
  [
    "lost licenses to another location is over-assigned, and frees nothing elsewhere",
    [asset(3, 5, -2), asset(10, 4, 6)],
    { total: 13, assigned: 9, available: 6, overAssigned: 2 },
  ],
  [
    "lost books to retired people counts those as held",
    [asset(5, 4, 0, 2)],
    { total: 5, assigned: 4, retired: 2, overAssigned: 1 },
  ],
])("the pool of a title that %s", (_what, assets, expected) => {
  expect(poolOf(assets)).toEqual({ ...empty, ...expected });
});

test.each([
  [{ total: 200, assigned: 90, retired: 10 }, 0.5],
  [{ total: 100, assigned: 120 }, 1.2],
  [{ total: 1, assigned: 1 }, 1],
  [{ total: 0, assigned: 0 }, null],
  [{ total: 10, assigned: 5, unlimited: true }, null],
  [{ total: 10, assigned: 5, frozenUnlimited: true }, null],
])("of %j the part in use is %s", (pool, part) => {
  expect(utilizationOf({ ...empty, ...pool })).toBe(part);
});

test("only Apple's own number means unlimited", () => {
  expect(isUnlimited({ total: UNLIMITED })).toBe(true);
  expect(isUnlimited({ total: UNLIMITED - 1 })).toBe(false);
});
