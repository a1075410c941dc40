import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameKey, prefixRange, searchTerms, searchWords, suggestName } from "#lib/domain/names.ts";

describe("two names are the same", () => {
  test.each([
    ["in another case", "Berlin", "BERLIN"],
    ["with blanks around", "Berlin", "  Berlin\n"],
    ["with wider blanks inside", "Berlin Mitte", "Berlin \t\u00a0 Mitte"],
    ["with accents composed and decomposed", "Zu\u0308rich", "Z\u00fcrich"],
    ["in full-width letters", "Berlin", "\uff22erlin"],
  ])("%s", (_how, one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test("but not without their accents", () => {
    expect(nameKey("Zürich")).not.toBe(nameKey("Zurich"));
  });
});

describe("the suggested name of a new token", () => {
  test.each([
    ["Berlin", [], "Berlin"],
    [" Berlin  Mitte ", [], "Berlin Mitte"],
    ["Berlin", ["berlin"], "Berlin 2"],
    ["Berlin", ["BERLIN", "Berlin 2"], "Berlin 3"],
    ["", ["Content token"], "Content token 2"],
  ])("for the location %j beside %j is %j", (location, taken, expected) => {
    expect(suggestName(location, taken)).toBe(expected);
  });
});

describe("a row is found by", () => {
  test.each([
    ["each word of a name", ["Store 114, till 3"], ["store", "114", "till", "3"]],
    ["a serial number as a whole", ["C02XK1ZJJGH5"], ["c02xk1zjjgh5"]],
    ["the parts of an e-mail address", ["Ada@corp.example"], ["ada", "corp", "example"]],
    ["letters without accents", ["Zürich Łódź İzmir"], ["zurich", "łodz", "izmir"]],
    ["each word once", ["Berlin berlin", "BERLIN"], ["berlin"]],
    ["nothing where nothing is known", [null, undefined, " - "], []],
  ])("%s", (_what, texts, expected) => {
    expect(searchWords(...texts)).toEqual(expected);
  });

  test("no more than twenty words of at most 64 characters", () => {
    const words = searchWords(Array.from({ length: 30 }, (_, n) => `w${n}`).join(" "));
    expect(words).toHaveLength(20);
    expect(searchWords("𝒶".repeat(3), "\u{20000}".repeat(80)).map((word) => [...word].length)).toEqual([
      3, 64,
    ]);
  });
});

test("a query is cut into words as the rows are", () => {
  expect(searchTerms("  Zür ada@corp ")).toEqual(["zur", "ada", "corp"]);
});

describe("the range of a prefix", () => {
  const anyText = fc.string({ unit: "binary" });
  const inRange = (text: string, [from, to]: [string, string]) =>
    Buffer.compare(Buffer.from(text), Buffer.from(from)) >= 0 &&
    Buffer.compare(Buffer.from(text), Buffer.from(to)) < 0;

  test("holds every text that begins with it, and no other", () => {
    const word = fc.string({ unit: "binary", minLength: 1 }).filter((text) => !text.includes("\u{10ffff}"));
    fc.assert(
      fc.property(word, anyText, (prefix, other) => {
        expect(inRange(prefix + other, prefixRange(prefix))).toBe(true);
        expect(inRange(other, prefixRange(prefix))).toBe(other.startsWith(prefix));
      }),
    );
  });

  test.each([
    ["the last character before the surrogates", "a\ud7ff", ["a\ud7ff", "a\ue000"]],
    ["the very last character", "a\u{10ffff}", ["a\u{10ffff}", "b"]],
    ["nothing", "", ["", "\u{10ffff}"]],
  ])("steps over %s", (_what, word, expected) => {
    expect(prefixRange(word)).toEqual(expected);
  });
});
