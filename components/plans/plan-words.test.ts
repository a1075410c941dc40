import { describe, expect, it } from "vitest";
import { applyWords, planTitle, rowsCounted } from "#components/plans/plan-words.ts";

const parcelnote = { id: "t", name: "Parcelnote" };
const totals = {
  gets: 186,
  has: 14,
  cannot: 9,
  waits: 5,
  loses: 0,
  "has-not": 0,
  tokens: [],
  reasons: [
    { reason: "os-too-old", count: 4 },
    { reason: "user-enrollment", count: 5 },
  ],
};

describe("what a plan is called", () => {
  it("names one title and counts several", () => {
    const asked = { titles: [parcelnote], targets: 214, people: 0 };
    expect(planTitle({ kind: "assign", asked })).toBe("Assign Parcelnote to 214 devices");
    expect(planTitle({ kind: "revoke", asked: { ...asked, titles: [parcelnote, parcelnote] } })).toBe(
      "Revoke 2 titles from 214 devices",
    );
  });

  it("says people for people, and both for both", () => {
    const asked = { titles: [parcelnote], targets: 3 };
    expect(planTitle({ kind: "assign", asked: { ...asked, people: 3 } })).toBe(
      "Assign Parcelnote to 3 people",
    );
    expect(planTitle({ kind: "assign", asked: { ...asked, people: 1 } })).toBe(
      "Assign Parcelnote to 3 devices and people",
    );
    expect(planTitle({ kind: "assign", asked: { ...asked, targets: 1, people: null } })).toBe(
      "Assign Parcelnote to 1 device or person",
    );
  });

  it("promises on the button what it does, and no more", () => {
    expect(applyWords({ kind: "assign", totals })).toBe("Apply: assign 186 licenses");
    expect(applyWords({ kind: "revoke", totals: { ...totals, loses: 1 } })).toBe("Apply: revoke 1 license");
  });
});

describe("how many rows a plan shows", () => {
  it("counts all, those of a result, and those of a reason", () => {
    expect(rowsCounted({ totals }, undefined)).toBe(214);
    expect(rowsCounted({ totals }, "waits")).toBe(5);
    expect(rowsCounted({ totals }, "cannot", "os-too-old")).toBe(4);
  });
});
