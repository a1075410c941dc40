import { describe, expect, test } from "vitest";
import { parseFilter } from "#lib/domain/filters/filter-words.ts";
import { deviceFilterKeys, personFilterKeys, readListFilter } from "#lib/domain/inventory/list-filter.ts";

const groups = [
  { id: "top", parentId: null, name: "Aldermoor" },
  { id: "retail", parentId: "top", name: "Retail" },
  { id: "berlin", parentId: "retail", name: "Berlin Mitte" },
  { id: "academy", parentId: "top", name: "Academy" },
];
const read = (typed: string) =>
  readListFilter(parseFilter(typed, [...deviceFilterKeys, ...personFilterKeys]), groups);

test.each([
  ["nothing", "", { words: [], groups: null, strange: [] }],
  ["words without case or accents", "Tîll 3", { words: ["till", "3"] }],
  ["a platform by any of its names", "platform:iPad", { platform: { is: ["ipados"] } }],
  ["one of two platforms", "platform:ios platform:mac", { platform: { is: ["ios", "macos"] } }],
  ["all but a platform", "-platform:ios", { platform: { not: ["ios"] } }],
  [
    "an enrollment and a source",
    "enrollment:user source:CSV",
    { enrollment: { is: ["user"] }, source: { is: ["csv"] } },
  ],
  [
    "whose they are",
    "owner:ada@corp.example -owner:none",
    { owner: { is: ["ada@corp.example"], not: ["none"] } },
  ],
  ["when they were last seen", "seen:>30d seen:never", { seen: [{ atLeast: 43_200 }, "never"] }],
  ["whom Apple knows", "known:yes", { known: true }],
  ["whom Apple does not know", "known:no", { known: false }],
  ["whom Apple does not know, said the other way", "-known:yes", { known: false }],
  ["a group with all below it", "group:retail", { groups: ["retail", "berlin"] }],
  ["a group of two words", 'group:"berlin  mitte"', { groups: ["berlin"] }],
  ["one of two groups", "group:academy group:Retail", { groups: ["academy", "retail", "berlin"] }],
  ["all but a group", "-group:retail", { groups: ["top", "academy"] }],
  ["a group without a part of it", 'group:retail -group:"Berlin Mitte"', { groups: ["retail"] }],
])("a list can be narrowed to %s", (_what, typed, filter) => {
  expect(read(typed)).toMatchObject(filter);
});

describe("a term that means nothing here filters nothing and is told", () => {
  test.each([
    "platform:windows",
    "group:Nowhere",
    "known:perhaps",
    "source:<csv",
    "seen:>soon",
    "enrollment:none",
  ])("%s", (typed) => {
    const { strange, ...filter } = read(typed);
    expect(strange).toHaveLength(1);
    expect(filter).toEqual({ words: [], groups: null });
  });
});
