import { describe, expect, it } from "vitest";
import { targetsCounted, targetsNamed } from "#components/plans/draft-words.ts";
import type { DraftTargets } from "#lib/features/plans/queries.ts";

const chosen: DraftTargets = {
  of: "devices",
  count: 5,
  atLeast: false,
  names: ["Van 3", "Van 5"],
  filter: null,
};

describe("whom a plan is going to be for", () => {
  it("names the first of those chosen and counts the rest", () => {
    expect(targetsNamed(chosen)).toBe("Van 3, Van 5, 3 more");
  });

  it("repeats the filter where all that match were chosen", () => {
    expect(targetsNamed({ ...chosen, filter: "group:Retail" })).toBe("all that match group:Retail");
    expect(targetsNamed({ ...chosen, filter: "" })).toBe("all there are");
  });

  it("says when there are more than were counted", () => {
    expect(targetsCounted({ of: "people", count: 10_000, atLeast: true })).toBe("more than 10,000 people");
    expect(targetsCounted({ of: "people", count: 1, atLeast: false })).toBe("1 person");
  });
});
