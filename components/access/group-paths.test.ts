import { expect, test } from "vitest";
import { groupPaths } from "#components/access/group-paths.ts";

const group = (id: string, parentId: string | null, name = id) => ({ id, parentId, name });

test("groups come in the order of the tree, each by its whole path", () => {
  const groups = [
    group("nordics", "retail"),
    group("academy", "top"),
    group("top", null, "Aldermoor"),
    group("retail", "top"),
    group("benelux", "retail"),
  ];
  expect(groupPaths(groups).map(({ path }) => path)).toEqual([
    "Aldermoor",
    "Aldermoor / academy",
    "Aldermoor / retail",
    "Aldermoor / retail / benelux",
    "Aldermoor / retail / nordics",
  ]);
});

test("a branch begins with the group that one reaches", () => {
  expect(groupPaths([group("nordics", "retail"), group("retail", "top")]).map(({ path }) => path)).toEqual([
    "retail",
    "retail / nordics",
  ]);
});
