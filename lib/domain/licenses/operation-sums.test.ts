import { expect, test } from "vitest";
import { outcomeOf, sumUp } from "#lib/domain/licenses/operation-sums.ts";

const none = sumUp({}, []);

test("what was written anew is counted in the new order only", () => {
  const sums = sumUp({ confirmed: 14, refused: 2, moved: 5 }, []);
  expect(sums).toMatchObject({ total: 16, confirmed: 14, refused: 2 });
});

test("what stood already was never an order to Apple", () => {
  const orders = [
    { number: 0, state: "settled", eventId: null },
    { number: 1, state: "sent", eventId: "e" },
  ];
  expect(sumUp({}, orders)).toMatchObject({ orders: 1, ordersAccepted: 1, ordersOver: 0 });
});

test.each([
  ["every license confirmed", { ...none, total: 3, confirmed: 3 }, false, "done"],
  ["some confirmed", { ...none, total: 3, confirmed: 1, refused: 2 }, false, "partly"],
  ["none confirmed", { ...none, total: 3, missing: 3 }, false, "failed"],
  ["stopped with some never sent", { ...none, total: 3, confirmed: 1, notSent: 2 }, true, "stopped"],
  ["asked to stop when all was done", { ...none, total: 3, confirmed: 3 }, true, "done"],
] as const)("an operation with %s is told apart", (_what, sums, stopAsked, expected) => {
  expect(outcomeOf(sums, stopAsked)).toBe(expected);
});
