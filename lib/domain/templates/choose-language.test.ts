import { expect, test } from "vitest";
import { chooseLanguage, languageOfCountry } from "#lib/domain/templates/choose-language.ts";
import { directionOf, languages } from "#lib/domain/templates/languages.ts";

const available = ["de", "en", "zh-Hant", "pt-BR", "nb"];

test.each([
  ["de", "de"],
  ["DE-at", "de"],
  ["zh-TW", "zh-Hant"],
  ["pt", "pt-BR"],
  ["no", "nb"],
])("who reads %s is written to in %s", (wish, language) => {
  expect(chooseLanguage(available, [wish])).toBe(language);
});

test("the person's language comes first, then the token's, then English", () => {
  expect(chooseLanguage(available, ["fr", "de"])).toBe("de");
  expect(chooseLanguage(available, [null, "fi"])).toBe("en");
  expect(chooseLanguage(available, ["zh-CN", null])).toBe("en");
});

test("without English it is what there is; a tag that is none is passed over", () => {
  expect(chooseLanguage(["ja"], ["not a tag", "fr"])).toBe("ja");
});

test("a token's country tells its language", () => {
  expect(["DE", "jp", "US", "", "??", null].map(languageOfCountry)).toEqual([
    "de",
    "ja",
    "en",
    null,
    null,
    null,
  ]);
});

test("every language offered is a tag that it is found by, and two of them run from right to left", () => {
  expect(languages.map((one) => chooseLanguage(languages, [one]))).toEqual([...languages]);
  expect(languages.filter((one) => directionOf(one) === "rtl")).toEqual(["ar", "he"]);
});
