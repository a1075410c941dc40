import { expect, test } from "vitest";
import { versionDifferences } from "#components/templates/version-differences.ts";

const message = { subject: "Come in", heading: "", body: "One\n\nTwo\nTwo", button: "Go", footer: "" };

test("two versions are compared text by text, and what is the same is not told", () => {
  const after = { ...message, body: "One\n\nTwo\nThree", button: "" };
  expect(versionDifferences({ en: message, de: message }, { en: after, de: message })).toEqual([
    {
      language: "en",
      field: "body",
      lines: [
        { sign: "-", text: "Two" },
        { sign: "+", text: "Three" },
      ],
    },
    { language: "en", field: "button", lines: [{ sign: "-", text: "Go" }] },
  ]);
});

test("a language that came or went is told by all its words", () => {
  const told = versionDifferences({}, { it: message });
  expect(told.map(({ language, field, lines }) => [language, field, lines.length])).toEqual([
    ["it", "subject", 1],
    ["it", "body", 3],
    ["it", "button", 1],
  ]);
});
