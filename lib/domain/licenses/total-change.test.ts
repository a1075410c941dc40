import { describe, expect, it } from "vitest";
import { type KeptChange, movesAmong, totalChanges } from "#lib/domain/licenses/total-change.ts";

const owned = (adamId: string, total: number) => ({ adamId, pricingParam: "STDQ", total });
const UNLIMITED = 2_147_483_647;

describe("what a location owns", () => {
  it("changes where a number differs, a title is new, or one is gone from the whole list", () => {
    const before = [owned("1", 10), owned("2", 5), owned("3", 7)];
    const now = [owned("1", 8), owned("2", 5), owned("4", 2)];
    expect(totalChanges(before, now, { whole: true })).toEqual([
      { adamId: "1", pricingParam: "STDQ", before: 10, after: 8 },
      { adamId: "4", pricingParam: "STDQ", before: 0, after: 2 },
      { adamId: "3", pricingParam: "STDQ", before: 7, after: 0 },
    ]);
  });

  it("does not change where a part of the list is silent, nor where there is no number", () => {
    expect(totalChanges([owned("1", 10), owned("2", 5)], [owned("2", 5)], { whole: false })).toEqual([]);
    expect(totalChanges([owned("1", 10)], [owned("1", UNLIMITED)], { whole: true })).toEqual([]);
  });
});

describe("moved licenses", () => {
  const change = (id: string, tokenId: string, difference: number, titleId = "maps"): KeptChange => ({
    id,
    tokenId,
    titleId,
    before: 100,
    after: 100 + difference,
  });
  const told = (...changes: KeptChange[]) =>
    movesAmong(changes).map(({ from, to }) => `${from.id} to ${to.id}`);

  it("are as many of one title fewer here as there are more there, whichever was read first", () => {
    expect(told(change("a", "one", -5), change("b", "two", 5))).toEqual(["a to b"]);
    expect(told(change("b", "two", 5), change("a", "one", -5))).toEqual(["a to b"]);
  });

  it("are not another number, another title, or the same location", () => {
    expect(told(change("a", "one", -5), change("b", "two", 6))).toEqual([]);
    expect(told(change("a", "one", -5), change("b", "two", 5, "notes"))).toEqual([]);
    expect(told(change("a", "one", -5), change("b", "one", 5))).toEqual([]);
  });

  it("end at one place each", () => {
    expect(told(change("a", "one", -5), change("b", "two", 5), change("c", "three", 5))).toEqual(["a to b"]);
  });
});
