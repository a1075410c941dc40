import { expect, test } from "vitest";
import { effectOfMove } from "#lib/domain/access/group-move.ts";

const groups = [
  { id: "world", parentId: null },
  { id: "europe", parentId: "world" },
  { id: "asia", parentId: "world" },
  { id: "germany", parentId: "europe" },
  { id: "berlin", parentId: "germany" },
];
const tokens = ["world", "europe", "asia", "germany", "berlin"].map((groupId) => ({
  id: `${groupId} token`,
  groupId,
}));
const effect = (newParentId: string, memberships: Record<string, string[]>) =>
  effectOfMove({
    groups,
    id: "germany",
    newParentId,
    tokens,
    memberships: Object.entries(memberships).flatMap(([memberId, of]) =>
      of.map((groupId) => ({ memberId, groupId })),
    ),
  });

test("a moved group loses what its old parents share and gains what the new ones do", () => {
  expect(effect("asia", {})).toEqual({
    groups: ["germany", "berlin"],
    tokensLost: ["europe token"],
    tokensGained: ["asia token"],
    tokensMoved: ["germany token", "berlin token"],
    membersLost: [],
    membersGained: [],
  });
});

test.each([
  ["of the old parent loses sight of it", ["europe"], "lost"],
  ["of the new parent gains sight of it", ["asia"], "gained"],
  ["of both sees it all along", ["europe", "asia"], "same"],
  ["of the top sees it all along", ["world"], "same"],
  ["of the moved group itself sees it all along", ["germany", "europe"], "same"],
  ["of the old parent and a group below loses sight of the rest", ["europe", "berlin"], "lost"],
  ["of a group below sees that one as before", ["berlin"], "same"],
])("a member %s", (_what, of, change) => {
  const { membersLost, membersGained } = effect("asia", { ada: of });
  expect(membersLost).toEqual(change === "lost" ? ["ada"] : []);
  expect(membersGained).toEqual(change === "gained" ? ["ada"] : []);
});

test("a move to where the group already is changes nothing", () => {
  expect(effect("europe", { ada: ["europe"], bob: ["asia"] })).toMatchObject({
    tokensLost: [],
    tokensGained: [],
    membersLost: [],
    membersGained: [],
  });
});
