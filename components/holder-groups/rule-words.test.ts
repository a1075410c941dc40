import { expect, test } from "vitest";
import { ruleSentence } from "#components/holder-groups/rule-words.ts";

const names = { groups: [{ id: "g", path: "Corp / Berlin" }], lists: [{ id: "l", name: "Spares" }] };

test("a rule reads as a sentence, with what it names by name", () => {
  const terms = [
    { field: "platform", op: "is", value: "ipados" },
    { field: "version", op: "at-least", value: "18.4" },
    { field: "group", op: "not", value: "g" },
  ] as const;
  expect(ruleSentence({ match: "all", terms: [...terms] }, names)).toBe(
    "Platform is iPadOS, and version is at least 18.4, and organization group is not Corp / Berlin.",
  );
  const lists = [
    { field: "in", op: "is", value: "l" },
    { field: "in", op: "is", value: "gone" },
  ] as const;
  expect(ruleSentence({ match: "any", terms: [...lists] }, names)).toBe(
    "List is Spares, or list is a list that is gone.",
  );
});
