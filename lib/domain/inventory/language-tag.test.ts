import { expect, test } from "vitest";
import { readLanguageTag } from "#lib/domain/inventory/language-tag.ts";

test.each([
  ["de", "de"],
  ["DE", "de"],
  ["pt_br", "pt-BR"],
  [" en-us ", "en-US"],
  ["zh-hant-tw", "zh-Hant-TW"],
  ["es-419", "es-419"],
  ["German", null],
  ["d", null],
  ["", null],
])("%j is the language %j", (text, expected) => {
  expect(readLanguageTag(text)).toBe(expected);
});
