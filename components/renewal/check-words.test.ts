import { describe, expect, it } from "vitest";
import { checkWords } from "#components/renewal/check-words.ts";

const utc = { zone: "UTC" };

describe("what a check after a renewal found", () => {
  it.each([
    [
      "expiry",
      "done",
      { before: "2026-12-13T09:00:00Z", after: "2027-11-20T09:00:00Z" },
      "From 13 Dec 2026 to 20 Nov 2027.",
    ],
    ["counts", "done", { titles: 1, licenses: 1200 }, "1 title, 1,200 licenses."],
    [
      "license",
      "done",
      { title: "Halyard VPN", device: "Till 4", serial: "F4KQ7X2M9L" },
      "Halyard VPN to Till 4 (F4KQ7X2M9L) and back.",
    ],
    ["license", "skipped", { why: "contested" }, "Nothing is written with a token that is contested."],
    [
      "license",
      "skipped",
      { why: "not-accepted" },
      "Apple does not take the file, so nothing else was tried.",
    ],
    ["accepted", "failed", { why: "token-revoked" }, "Apple has revoked this token."],
    ["counts", "running", {}, "The full sync is running."],
    ["counts", "waiting", {}, ""],
  ] as const)("%s, %s: %o", (check, state, detail, words) => {
    expect(checkWords(check, { state, detail }, utc)).toBe(words);
  });
});
