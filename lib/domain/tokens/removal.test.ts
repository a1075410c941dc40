import { describe, expect, it, test } from "vitest";
import {
  coverable,
  mayStillStop,
  removalStages,
  removalWays,
  shareOut,
  supplyOf,
} from "#lib/domain/tokens/removal.ts";

describe("what can be done with a token on its way out", () => {
  it("takes back licenses only through a token that may write", () => {
    expect(removalWays({ state: "active", canWrite: true })).toEqual({ mayRevoke: true, dead: false });
    expect(removalWays({ state: "contested", canWrite: false })).toEqual({ mayRevoke: false, dead: false });
  });

  it.each(["expired", "revoked", "invalid"] as const)(
    "is only removed, or renewed first, when %s",
    (state) => {
      expect(removalWays({ state, canWrite: false })).toEqual({ mayRevoke: false, dead: true });
    },
  );
});

test("a removal can be stopped until our name is taken off the location", () => {
  expect(removalStages.filter(mayStillStop)).toEqual([
    "read",
    "cover",
    "covering",
    "revoke",
    "revoking",
    "verify",
  ]);
});

test.each([
  ["all who hold it from this token alone", { held: 10, elsewhere: 0, unknown: 0, free: 20 }, 10],
  ["as many as are free", { held: 10, elsewhere: 0, unknown: 0, free: 3 }, 3],
  ["nobody who holds it elsewhere already", { held: 10, elsewhere: 8, unknown: 0, free: 20 }, 2],
  ["no person whom no other location knows", { held: 10, elsewhere: 0, unknown: 9, free: 20 }, 1],
  ["all, where the other is unlimited", { held: 10, elsewhere: 0, unknown: 0, free: Infinity }, 10],
  ["never fewer than none", { held: 1, elsewhere: 1, unknown: 1, free: 5 }, 0],
])("other tokens can cover %s", (_what, counts, expected) => {
  expect(coverable(counts)).toBe(expected);
});

describe("sharing out other tokens' licenses", () => {
  const pool = (tokenId: string, available: number, more = {}) => ({
    titleId: "maps",
    tokenId,
    name: tokenId,
    canWrite: true,
    priority: 0,
    available,
    unlimited: false,
    expiresAt: new Date(0),
    ...more,
  });
  const need = (key: string, ...knownTo: string[]) => ({ titleId: "maps", key, knownTo });
  const told = (needs: ReturnType<typeof need>[], pools: ReturnType<typeof pool>[]) =>
    shareOut(needs, supplyOf(pools)).map(({ key, tokenId }) => `${key} from ${tokenId}`);

  it("gives until the first is empty, then from the next, and to whoever is left nothing", () => {
    const holders = ["d:1", "d:2", "d:3", "d:4"].map((key) => need(key, "one", "two"));
    const pools = [pool("one", 2, { priority: 5 }), pool("two", 1)];
    expect(told(holders, pools)).toEqual(["d:1 from one", "d:2 from one", "d:3 from two"]);
  });

  it("goes on with what is left when holders come in parts", () => {
    const supply = supplyOf([pool("one", 1), pool("two", 1)]);
    const given = ["d:1", "d:2", "d:3"].map((key) => shareOut([need(key, "one", "two")], supply));
    expect(given.map(([pair]) => pair?.tokenId)).toEqual(["one", "two", undefined]);
  });

  it("asks a location for people that it knows only", () => {
    expect(told([need("p:1", "two"), need("p:2")], [pool("one", 9), pool("two", 9)])).toEqual([
      "p:1 from two",
    ]);
  });

  it("passes over a token that cannot act, and never runs an unlimited one dry", () => {
    const holders = ["d:1", "d:2"].map((key) => need(key, "dead", "free"));
    const pools = [pool("dead", 9, { canWrite: false }), pool("free", 2_147_483_647, { unlimited: true })];
    expect(told(holders, pools)).toEqual(["d:1 from free", "d:2 from free"]);
  });
});
