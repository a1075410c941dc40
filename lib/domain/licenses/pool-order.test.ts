import fc from "fast-check";
import { expect, test } from "vitest";
import { orderPools } from "#lib/domain/licenses/pool-order.ts";

const soon = new Date("2030-06-01T00:00:00Z");
const late = new Date("2031-06-01T00:00:00Z");
const pool = {
  tokenId: "2",
  name: "B",
  canWrite: true,
  priority: 0,
  available: 10,
  unlimited: false,
  expiresAt: late,
};

test.each([
  ["that can act", { priority: -1, available: 1 }, { canWrite: false, priority: 9 }],
  ["of greater priority", { priority: 2, available: 1 }, { priority: 1 }],
  ["with licenses without limit", { unlimited: true, available: 0 }, { expiresAt: soon }],
  ["with more free licenses", { available: 11 }, { expiresAt: soon }],
  [
    "without limit that expires sooner",
    { unlimited: true, expiresAt: soon },
    { unlimited: true, available: 99 },
  ],
  ["that expires sooner", { expiresAt: soon, name: "C" }, {}],
  ["whose name comes first", { name: "A", tokenId: "3" }, {}],
  ["whose id comes first, if all else is equal", { tokenId: "1" }, {}],
])("a token %s pays first", (_what, first, second) => {
  const [one, other] = [
    { ...pool, ...first },
    { ...pool, ...second },
  ];
  expect(orderPools([one, other])).toEqual([one, other]);
  expect(orderPools([other, one])).toEqual([one, other]);
});

test("the order does not depend on how the tokens were found", () => {
  const some = fc.uniqueArray(
    fc.record({
      tokenId: fc.uuid(),
      name: fc.constantFrom("A", "B"),
      canWrite: fc.boolean(),
      priority: fc.integer({ min: 0, max: 1 }),
      available: fc.integer({ min: 0, max: 2 }),
      unlimited: fc.boolean(),
      expiresAt: fc.constantFrom(soon, late),
    }),
    { selector: ({ tokenId }) => tokenId },
  );
  fc.assert(
    fc.property(some, (pools) => {
      expect(orderPools(pools.toReversed())).toEqual(orderPools(pools));
    }),
  );
});
