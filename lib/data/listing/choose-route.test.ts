import { expect, test } from "vitest";
import { chooseRoute, FEW, MERGED_WORDS, type Survey } from "#lib/data/listing/choose-route.ts";

const many = FEW + 1;
const term = (rows: number, words = 1) => ({ rows, words: Array.from({ length: words }, String) });
const long: Survey = { reach: many, terms: [], filters: [] };

test.each<[string, Partial<Survey>, object]>([
  ["a list without conditions", {}, { by: "walk" }],
  ["a small group", { reach: 12 }, { by: "reach" }],
  ["a rare word", { terms: [term(many), term(3)] }, { by: "term", term: 1 }],
  ["a rare word in a smaller group", { reach: 2, terms: [term(3)] }, { by: "reach" }],
  ["a rare filter", { filters: [null, many, 7] }, { by: "filter", filter: 2 }],
  ["a filter that nothing finds", { filters: [null] }, { by: "walk" }],
  ["a common word", { terms: [term(many)] }, { by: "merge", term: 0 }],
  [
    "the beginning of very many words",
    { terms: [term(many, MERGED_WORDS + 1), term(many)] },
    { by: "merge", term: 1 },
  ],
  ["only the beginning of very many words", { terms: [term(many, MERGED_WORDS + 1)] }, { by: "walk" }],
])("%s is read by its shortest way", (_what, conditions, route) => {
  expect(chooseRoute({ ...long, ...conditions }, true)).toEqual(route);
});

test("a common word in another order than that of the words is walked", () => {
  expect(chooseRoute({ ...long, terms: [term(many)] }, false)).toEqual({ by: "walk" });
});
