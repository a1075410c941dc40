import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFilter, printFilter, type FilterOperator } from "#lib/domain/filters/filter-words.ts";

const keys = ["status", "token", "used", "platform"];
const nothing = { terms: [], words: [], unknown: [] };
const term = (key: string, value: string, op: FilterOperator = "is") => ({ key, op, value });

describe("typed filter words", () => {
  test.each([
    ["nothing", "   ", nothing],
    ["a term", "status:expiring", { ...nothing, terms: [term("status", "expiring")] }],
    ["a quoted value", 'token:"Berlin Mitte"', { ...nothing, terms: [term("token", "Berlin Mitte")] }],
    ["a comparison", "used:>90%", { ...nothing, terms: [term("used", "90%", ">")] }],
    ["a comparison with equality", "used:<=5", { ...nothing, terms: [term("used", "5", "<=")] }],
    ["an exclusion", "-platform:ios", { ...nothing, terms: [term("platform", "ios", "not")] }],
    ["a key in capitals", "Status:Expiring", { ...nothing, terms: [term("status", "Expiring")] }],
    ["an empty quote", 'token:"" ""', nothing],
    ["a word", "keynote", { ...nothing, words: ["keynote"] }],
    ["a quoted word", '"two words"', { ...nothing, words: ["two words"] }],
    ["a quoted word with a colon", '"status:expiring"', { ...nothing, words: ["status:expiring"] }],
    [
      "quotes inside quotes",
      'token:"the \\"old\\" one"',
      { ...nothing, terms: [term("token", 'the "old" one')] },
    ],
    ["a quote still being typed", 'token:"Berlin Mi', { ...nothing, terms: [term("token", "Berlin Mi")] }],
    ["a value still to be typed", "status:", nothing],
    ["a value that looks like a comparison", 'token:">B"', { ...nothing, terms: [term("token", ">B")] }],
    ["a time of day", "9:41", { ...nothing, words: ["9:41"] }],
    ["a key that the list does not have", "color:red", { ...nothing, unknown: [term("color", "red")] }],
    ["a serial number", "C02XK1ZJJGH5", { ...nothing, words: ["C02XK1ZJJGH5"] }],
  ])("may hold %s", (_what, text, expected) => {
    expect(parseFilter(text, keys)).toEqual(expected);
  });

  test("keep their order", () => {
    expect(parseFilter('status:expiring token:"Berlin" used:>90% key word', keys)).toEqual({
      terms: [term("status", "expiring"), term("token", "Berlin"), term("used", "90%", ">")],
      words: ["key", "word"],
      unknown: [],
    });
  });
});

test("a filter is printed as one would type it, with quotes only where they are needed", () => {
  const terms = [
    term("status", "expiring"),
    term("platform", "ios", "not"),
    term("used", "90%", ">"),
    term("token", "Berlin Mitte"),
  ];
  const text = 'status:expiring -platform:ios used:>90% token:"Berlin Mitte" keynote "two words"';
  expect(printFilter({ terms, words: ["keynote", "two words"] })).toBe(text);
});

test("a printed filter reads back as the same filter", () => {
  const text = fc.string({ minLength: 1, unit: fc.constantFrom(...'ab :"\\<>=-%\n\té学'.split("")) });
  const op = fc.constantFrom<FilterOperator>("is", "not", ">", ">=", "<", "<=");
  const filter = fc.record({
    terms: fc.array(fc.record({ key: fc.constantFrom(...keys), op, value: text }), { maxLength: 4 }),
    words: fc.array(text, { maxLength: 4 }),
  });

  fc.assert(
    fc.property(filter, (original) => {
      expect(parseFilter(printFilter(original), keys)).toEqual({ ...original, unknown: [] });
    }),
    { numRuns: 1000 },
  );
});

test("any text reads as some filter, and only quotes can leave it empty", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a:"\\<>- '.split("")) }), (text) => {
      const { terms, words, unknown } = parseFilter(text, ["a"]);
      const found = terms.length + words.length + unknown.length;
      expect(found > 0 || /^(\s|"|\\|-?a:[<>]?=?)*$/.test(text)).toBe(true);
    }),
  );
});
