import { expect, test } from "vitest";
import { momentWords } from "#components/holders/moment-words.ts";
import { reasonWords } from "#components/holders/why-not-words.ts";
import { holderEventKinds } from "#lib/domain/inventory/holder-event.ts";

const told = (kind: string, detail: Record<string, unknown> = {}, meaning: string | null = null) => {
  const words = momentWords({ kind, detail, meaning });
  return words && [words.what, words.why].filter(Boolean).join(": ");
};

test.each([
  ["license-given", {}, null, "assigned"],
  ["license-given", { outside: true }, null, "assigned, not by this console"],
  ["license-taken", { outside: true }, null, "revoked, not by this console"],
  ["license-refused", { verb: "associate", number: 9709 }, "No license is left", "not assigned: No license is left."],
  ["license-refused", { verb: "disassociate" }, null, "not revoked: Apple gave no reason."],
  ["license-unsent", { verb: "associate", why: "stopped" }, null, "not assigned, never asked for: It was stopped before that."],
  ["license-waits", { verb: "associate", trigger: "asked" }, null, "to be assigned, once its token can act"],
  ["license-waits", { verb: "disassociate", trigger: "device-left" }, null, "to be revoked, once its token can act: The device left management."],
  ["retired", { licenses: 2, books: 1 }, null, "Retired at Apple: Apple freed 2 licenses; a book stays."],
])("%s with %o is told as it was", (kind, detail, meaning, words) => {
  expect(told(kind, detail, meaning)).toBe(words);
}); // prettier-ignore

test("every kind has words, whatever its detail lacks, and another version's kind has none", () => {
  for (const kind of holderEventKinds()) expect(told(kind)).toMatch(/\w/);
  expect(told("weather-changed")).toBeNull();
});

test("no words of why not show a hole where a fact is missing", () => {
  const facts = { tokenId: "t", token: "Stores", state: "expired", tokens: 2, operation: 7, number: 9709, minimum: "17", version: "16", platforms: "iOS" };
  for (const words of Object.values(reasonWords)) expect(words(facts)).not.toMatch(/undefined|null|NaN/);
}); // prettier-ignore
