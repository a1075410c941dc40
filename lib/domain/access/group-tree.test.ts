import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ancestorsOf, mayMove, moved, pathOf, reachOf } from "#lib/domain/access/group-tree.ts";

const groups = [
  { id: "hamburg", parentId: "germany" },
  { id: "world", parentId: null },
  { id: "germany", parentId: "europe" },
  { id: "berlin", parentId: "germany" },
  { id: "europe", parentId: "world" },
  { id: "asia", parentId: "world" },
];

test.each([
  ["world", ["world", "europe", "asia", "germany", "hamburg", "berlin"]],
  ["germany", ["germany", "hamburg", "berlin"]],
  ["asia", ["asia"]],
  ["nowhere", []],
])("from %s one sees %j", (id, reach) => {
  expect(reachOf(groups, id)).toEqual(reach);
});

test.each([
  ["berlin", ["germany", "europe", "world"], ["world", "europe", "germany", "berlin"]],
  ["world", [], ["world"]],
  ["nowhere", [], []],
])("above %s stand %j", (id, ancestors, path) => {
  expect(ancestorsOf(groups, id)).toEqual(ancestors);
  expect(pathOf(groups, id)).toEqual(path);
});

describe("a group", () => {
  test.each([
    ["may move to another parent", "germany", "asia", "ok"],
    ["may stay where it is", "germany", "europe", "ok"],
    ["may move up", "berlin", "world", "ok"],
    ["cannot move into itself", "germany", "germany", "itself"],
    ["cannot move below itself", "europe", "berlin", "below-itself"],
    ["at the top cannot move", "world", "asia", "root"],
    ["that is unknown cannot move", "nowhere", "asia", "unknown"],
    ["cannot move to nowhere", "berlin", "nowhere", "unknown"],
  ])("%s", (_what, id, newParentId, verdict) => {
    expect(mayMove(groups, id, newParentId)).toBe(verdict);
  });

  test("takes everything below it along when it moves", () => {
    const after = moved(groups, "germany", "asia");
    expect(reachOf(after, "asia")).toEqual(["asia", "germany", "hamburg", "berlin"]);
    expect(reachOf(after, "europe")).toEqual(["europe"]);
  });
});

test("a damaged tree that runs in a circle still ends", () => {
  const circle = [
    { id: "a", parentId: "b" },
    { id: "b", parentId: "a" },
  ];
  expect(reachOf(circle, "a")).toEqual(["a", "b"]);
  expect(ancestorsOf(circle, "a")).toEqual(["b", "a"]);
});

test("a group is in another's reach exactly if that other stands on its path", () => {
  const tree = fc
    .array(fc.nat(), { minLength: 1, maxLength: 30 })
    .map((parents) =>
      parents.map((parent, n) => ({ id: `${n}`, parentId: n === 0 ? null : `${parent % n}` })),
    );

  fc.assert(
    fc.property(tree, (any) => {
      for (const { id } of any)
        for (const other of any)
          expect(reachOf(any, other.id).includes(id)).toBe(pathOf(any, id).includes(other.id));
    }),
  );
});
