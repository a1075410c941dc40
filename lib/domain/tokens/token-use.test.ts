import { expect, test } from "vitest";
import { nothingInUse, sumUses, usedShare } from "#lib/domain/tokens/token-use.ts";

const inUse = (assigned: number, available: number, total = assigned + available) => ({
  ...nothingInUse,
  assigned,
  available,
  total,
});

test("the foot of a list adds what can be given out, and tells what it left out", () => {
  const sum = sumUses([
    { use: inUse(640, 60), state: "expiring", frozen: false },
    { use: { ...inUse(0, 0), unlimitedTitles: 3, assignedUnlimited: 311 }, state: "active", frozen: false },
    { use: inUse(2211, 389), state: "revoked", frozen: true },
    { use: inUse(5, 5), state: "read-only", frozen: false },
    { use: inUse(7, 7), state: "observing", frozen: false },
  ]);
  expect(sum).toEqual({ assigned: 640, available: 60, frozen: 1, readOnly: 1, observed: 1 });
});

test.each([
  ["half given out", inUse(50, 50), 0.5],
  ["more given out than bought", inUse(120, 0, 100), 1.2],
  ["books that retired people keep", { ...inUse(50, 40, 100), retired: 10 }, 0.6],
  ["nothing with a limit", { ...nothingInUse, unlimitedTitles: 1, assignedUnlimited: 9 }, null],
])("of a token with %s, %s is used", (_what, counts, share) => {
  expect(usedShare(counts)).toBe(share);
});
