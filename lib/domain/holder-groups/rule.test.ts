import { describe, expect, test } from "vitest";
import { fieldsOf, groupsNamed, readTerm } from "#lib/domain/holder-groups/rule.ts";
import { readTag } from "#lib/domain/holder-groups/tag.ts";

const id = "3f0c7a52-5d1e-4c7b-9a67-2f6c1f1f9b10";

describe("a term of a rule", () => {
  test.each([
    ["device", { field: "platform", op: "is", value: " iPadOS " }, "ipados"],
    ["device", { field: "version", op: "at-least", value: "18.4" }, "18.4"],
    ["person", { field: "domain", op: "is", value: "@Corp.Example" }, "corp.example"],
    ["person", { field: "tag", op: "not", value: "Night  Shift" }, "night shift"],
    ["device", { field: "group", op: "is", value: id }, id],
  ] as const)("of a %s is kept as it is meant: %o", (kind, term, value) => {
    expect(readTerm(kind, term)).toEqual({ ...term, value });
  });

  test.each([
    ["device", { field: "domain", op: "is", value: "corp.example" }],
    ["person", { field: "platform", op: "is", value: "ios" }],
    ["device", { field: "platform", op: "at-least", value: "ios" }],
    ["device", { field: "platform", op: "is", value: "toaster" }],
    ["device", { field: "version", op: "below", value: "newest" }],
    ["device", { field: "in", op: "is", value: "Tills" }],
    ["person", { field: "name", op: "contains", value: " " }],
    ["device", { field: "source", op: "is", value: "hearsay" }],
  ] as const)("of a %s means nothing: %o", (kind, term) => {
    expect(readTerm(kind, term)).toBeNull();
  });
});

test("devices are asked for their platform and people for their language", () => {
  expect(fieldsOf("device")).toEqual([
    "platform",
    "version",
    "model",
    "enrollment",
    "name",
    "group",
    "tag",
    "source",
    "in",
  ]);
  expect(fieldsOf("person")).toEqual(["language", "domain", "name", "group", "tag", "source", "in"]);
});

test("a rule names the groups that its terms are about", () => {
  const terms = [
    { field: "in", op: "not", value: id },
    { field: "group", op: "is", value: "another" },
  ] as const;
  expect(groupsNamed({ match: "any", terms: [...terms] })).toEqual([id]);
});

test.each([
  ["Kiosk", "kiosk"],
  ["ＦＲＯＮＴ", "front"],
  ["", null],
  ["a,b", null],
  ['say "hi"', null],
  ["x".repeat(65), null],
])("the tag %s is kept as %s", (typed, kept) => {
  expect(readTag(typed)).toBe(kept);
});
