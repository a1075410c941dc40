import { describe, expect, it } from "vitest";
import { fileAge, renewalVerdict } from "#lib/domain/tokens/renewal.ts";

const on = (day: string) => new Date(`${day}T12:00:00Z`);
const stored = { id: "north", fingerprint: "old", expiresAt: on("2026-12-24"), dead: false };
const newer = { fingerprint: "new", expiresAt: on("2027-11-20") };
const older = { fingerprint: "former", expiresAt: on("2026-12-01") };

describe("what a file is to the tokens that are here", () => {
  it.each([
    ["renews the token of its location, whichever was thought of", newer, null, stored, "renews"],
    ["renews the very token that was meant", newer, { id: "north" }, stored, "renews"],
    ["belongs to another token than the one meant", newer, { id: "south" }, stored, "other-token"],
    ["belongs to no token here", newer, { id: "north" }, null, "no-token"],
    ["is the one that is stored", { ...newer, fingerprint: "old" }, null, stored, "same-file"],
    ["ends before the stored one, which Apple still takes", older, null, stored, "older-file"],
    [
      "ends before the stored one, which Apple takes no more",
      older,
      null,
      { ...stored, dead: true },
      "renews",
    ],
  ] as const)("it %s", (_what, file, wanted, match, fits) => {
    expect(renewalVerdict(file, wanted, match)).toEqual({ fits });
  });
});

describe("a year counts from the download", () => {
  it.each([
    ["today", "2027-11-20", null],
    ["a week ago", "2027-11-13", null],
    ["eight days ago", "2027-11-12", 8],
    ["300 days ago", "2027-01-24", 300],
  ])("of a file downloaded %s", (_when, expires, age) => {
    expect(fileAge(on(expires), on("2026-11-20"))).toBe(age);
  });
});
