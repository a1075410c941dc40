import { expect, test } from "vitest";
import { groupByPath } from "#lib/domain/inventory/group-by-path.ts";

const groups = [
  { id: "top", parentId: null, name: "Aldermoor" },
  { id: "retail", parentId: "top", name: "Retail" },
  { id: "berlin", parentId: "retail", name: "Berlin  Mitte" },
  { id: "store", parentId: "berlin", name: "Store 1" },
  { id: "academy", parentId: "top", name: "Academy" },
  { id: "slash", parentId: "retail", name: "North/South" },
  { id: "other", parentId: "academy", name: "Store 1" },
];

test.each<[string, string, string[], string | null]>([
  ["a path from the top", "top", ["Aldermoor", "Retail", "Berlin Mitte"], "berlin"],
  ["a path in other letters", "top", ["ALDERMOOR", "retail"], "retail"],
  ["a path below the group", "top", ["Retail", "Berlin Mitte"], "berlin"],
  ["a path that begins with the group itself", "retail", ["Retail", "Berlin Mitte"], "berlin"],
  ["the group's own name", "retail", ["Retail"], "retail"],
  ["a name that only one group has", "top", ["berlin mitte"], "berlin"],
  ["a name that several groups have", "top", ["Store 1"], null],
  ["a name that only one group below has", "retail", ["Store 1"], "store"],
  ["a path to one of several of a name", "top", ["Academy", "Store 1"], "other"],
  ["a group beside", "retail", ["Academy"], null],
  ["a group above", "retail", ["Aldermoor"], null],
  ["a path from the top to a group beside", "retail", ["Aldermoor", "Academy"], null],
  ["a name with a slash, cut where cells are", "top", ["Retail", "North", "South"], "slash"],
  ["a group that does not exist", "top", ["Nordics"], null],
])("%s, in a table for the group %s", (_what, home, path, id) => {
  expect(groupByPath(groups, home)(path)).toBe(id);
});
