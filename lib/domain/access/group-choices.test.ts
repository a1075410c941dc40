import { expect, test } from "vitest";
import { groupChoices } from "#lib/domain/access/group-choices.ts";

const group = (id: string, parentId: string | null, name = id) => ({ id, parentId, name });

test("groups are offered in the order of the tree, with their path and how many draw from them", () => {
  const tree = [
    group("retail", "top", "Retail"),
    group("nordics", "retail", "Nordics"),
    group("dach", "retail", "DACH"),
    group("top", "elsewhere", "Aldermoor Group"),
    group("academy", "top", "Academy"),
  ];
  expect(groupChoices(tree, [])).toEqual([
    { id: "top", path: ["Aldermoor Group"], below: 4 },
    { id: "academy", path: ["Aldermoor Group", "Academy"], below: 0 },
    { id: "retail", path: ["Aldermoor Group", "Retail"], below: 2 },
    { id: "dach", path: ["Aldermoor Group", "Retail", "DACH"], below: 0 },
    { id: "nordics", path: ["Aldermoor Group", "Retail", "Nordics"], below: 0 },
  ]);
});

test("below the top of the customer the path still begins with its name", () => {
  expect(groupChoices([group("retail", "top", "Retail")], ["Aldermoor Group"])).toEqual([
    { id: "retail", path: ["Aldermoor Group", "Retail"], below: 0 },
  ]);
});
