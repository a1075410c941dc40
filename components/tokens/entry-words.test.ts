import { expect, test } from "vitest";
import { entryWords } from "#components/tokens/entry-words.ts";
import { differences, type Facts } from "#lib/domain/activity/differences.ts";

test.each<[string, Facts | null, Facts | null, string]>([
  [
    "a token that was added",
    null,
    { location: "Aldermoor Retail", uId: "2049", region: "SE", registered: true },
    "location Aldermoor Retail, location id 2049, region SE, registered",
  ],
  ["a token that was added unregistered", null, { registered: false }, "not registered"],
  [
    "a change",
    { region: "DE", syncMinutes: 15 },
    { region: "US", syncMinutes: 60 },
    "region DE → US, minutes between syncs 15 → 60",
  ],
  [
    "a description taken away",
    { description: "Shared account." },
    { description: null },
    "description Shared account. → nothing",
  ],
])("%s is told fact by fact", (_what, before, after, words) => {
  expect(entryWords(differences(before, after))).toBe(words);
});
