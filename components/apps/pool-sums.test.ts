import { describe, expect, it } from "vitest";
import { sumOfPools } from "#components/apps/pool-sums.ts";

const pool = (facts: object) => ({
  frozen: false,
  unlimited: false,
  total: 10,
  assigned: 4,
  retired: 1,
  pending: 2,
  available: 3,
  ...facts,
});

describe("the foot of a title's pools", () => {
  it("sums what can act; retired licenses are in use like assigned ones", () => {
    expect(sumOfPools([pool({}), pool({})])).toEqual({
      total: 20,
      assigned: 10,
      pending: 4,
      available: 6,
      unlimited: false,
    });
  });

  it("leaves out a token that cannot act", () => {
    expect(sumOfPools([pool({}), pool({ frozen: true, total: 500 })])).toMatchObject({
      total: 10,
      available: 3,
    });
  });

  it("says that there is no limit and does not add it up", () => {
    const sums = sumOfPools([
      pool({}),
      pool({ unlimited: true, total: 2_147_483_647, available: 2_147_483_647 }),
    ]);
    expect(sums).toMatchObject({ total: 10, available: 3, assigned: 10, unlimited: true });
  });
});
