import { expect, test } from "vitest";
import { lineOf, managersOf, ownersOf } from "#lib/domain/notices/recipients.ts";

const groups = [
  { id: "top", parentId: null },
  { id: "retail", parentId: "top" },
  { id: "berlin", parentId: "retail" },
];
const keepers = [
  { groupId: "top", role: "owner", email: "olu@aldermoor.example" },
  { groupId: "top", role: "admin", email: "ada@aldermoor.example" },
  { groupId: "retail", role: "admin", email: "rana@aldermoor.example" },
  { groupId: "retail", role: "owner", email: "rui@aldermoor.example" },
] as const;

test.each([
  ["berlin", ["rana@aldermoor.example", "rui@aldermoor.example"]],
  ["retail", ["rana@aldermoor.example", "rui@aldermoor.example"]],
  ["top", ["olu@aldermoor.example", "ada@aldermoor.example"]],
])("of %s, those who manage it are %j", (group, expected) => {
  expect(managersOf(lineOf(group, groups), keepers)).toEqual(expected);
});

test("what nobody answers goes to the owners of the group and above, and to no admin", () => {
  expect(ownersOf(lineOf("berlin", groups), keepers)).toEqual([
    "olu@aldermoor.example",
    "rui@aldermoor.example",
  ]);
  expect(ownersOf(lineOf("top", groups), keepers)).toEqual(["olu@aldermoor.example"]);
});
