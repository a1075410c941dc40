import { expect, test } from "vitest";
import { otherCustomers, switcherGroups } from "#components/access/switcher-groups.ts";

const place = {
  name: "Aldermoor Group",
  swatch: 3,
  kind: "live",
  groups: [
    { id: "top", parentId: null, name: "Aldermoor Group" },
    { id: "retail", parentId: "top", name: "Retail" },
  ],
  topGroupIds: ["top"],
};

test("each group counts the tokens that live in it, and those that wait for somebody", () => {
  const tokens = [
    { groupId: "retail", needsAction: true },
    { groupId: "retail", needsAction: false },
  ];
  expect(switcherGroups(place, tokens)).toEqual([
    { id: "top", parentId: null, name: "All groups", href: "/groups/top/tokens", tokens: 0, needAction: 0 },
    {
      id: "retail",
      parentId: "top",
      name: "Retail",
      href: "/groups/retail/tokens",
      tokens: 2,
      needAction: 1,
    },
  ]);
});

test("another customer is entered where the member stands highest, and a rehearsal says what it is", () => {
  expect(otherCustomers([place, { ...place, kind: "rehearsal" }, { ...place, topGroupIds: [] }])).toEqual([
    { name: "Aldermoor Group", href: "/groups/top/tokens", swatch: 3 },
    { name: "Aldermoor Group", href: "/groups/top/tokens", swatch: "r", note: "built-in Apple" },
  ]);
});
