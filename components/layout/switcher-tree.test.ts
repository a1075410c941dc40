import { describe, expect, test } from "vitest";
import { matchingGroups, treeLines, type SwitcherGroup } from "#components/layout/switcher-tree.ts";

const group = (id: string, parentId: string | null): SwitcherGroup => ({
  id,
  parentId,
  name: id,
  href: `/groups/${id}`,
  tokens: 0,
  needAction: 0,
});

const groups = [
  group("All groups", null),
  group("Logistics", "All groups"),
  group("Gdańsk", "Logistics"),
  group("Hull", "Logistics"),
  group("Retail", "All groups"),
  group("Nordics", "Retail"),
];

const drawn = (...args: Parameters<typeof treeLines>) =>
  treeLines(...args).map(({ id, guides }) => [id, ...guides]);

describe("the tree of organization groups", () => {
  test("is drawn from top to bottom with a guide for each level above", () => {
    expect(drawn(groups)).toEqual([
      ["All groups"],
      ["Logistics", "full"],
      ["Gdańsk", "full", "full"],
      ["Hull", "full", "half"],
      ["Retail", "half"],
      ["Nordics", "none", "half"],
    ]);
  });

  test("hides what lies below a collapsed group", () => {
    expect(treeLines(groups, new Set(["Logistics"])).map(({ id }) => id)).toEqual([
      "All groups",
      "Logistics",
      "Retail",
      "Nordics",
    ]);
  });

  test("begins with the member's own group when those above are out of reach", () => {
    expect(drawn(groups.slice(1, 4))).toEqual([["Logistics"], ["Gdańsk", "full"], ["Hull", "half"]]);
  });

  test("keeps the way down to what is searched for", () => {
    expect(matchingGroups(groups, " hul ").map(({ id }) => id)).toEqual(["All groups", "Logistics", "Hull"]);
    expect(matchingGroups(groups, "nowhere")).toEqual([]);
    expect(matchingGroups(groups, "")).toHaveLength(6);
  });
});
