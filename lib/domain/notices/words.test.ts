import { expect, test } from "vitest";
import type { NoticeKind } from "#lib/domain/notices/notice.ts";
import { matterOf, tokenWords } from "#lib/domain/notices/words.ts";

const facts = (kind: NoticeKind) => ({
  kind,
  tokenName: "Retail",
  locationName: "Aldermoor Retail",
  expiresAt: new Date("2027-03-28T22:30:00Z"),
  since: new Date("2027-02-01T10:00:00Z"),
});

test.each([
  ["expiring", "2027-02-27T12:00:00Z", "expires in 30 days, on March 29, 2027"],
  ["expiring", "2027-03-28T12:00:00Z", "expires tomorrow (in 1 day), on March 29, 2027"],
  ["expiring", "2027-03-28T22:15:00Z", "expires today, on March 29, 2027"],
  ["expired", "2027-03-30T12:00:00Z", "expired on March 29, 2027"],
  ["revoked", "2027-02-01T12:00:00Z", "was revoked, noticed on February 1, 2027"],
  ["unreachable", "2027-02-01T12:00:00Z", "cannot be read since February 1, 2027: Apple does not answer"],
] as const)("%s at %s reads: %s", (kind, now, expected) => {
  expect(matterOf(facts(kind), { now: new Date(now), timeZone: "Europe/Berlin" })).toBe(expected);
});

test.each([
  ["Aldermoor Retail", "Retail (Aldermoor Retail)"],
  ["Retail", "Retail"],
  [null, "Retail"],
])("a token at the location %s is called %s", (locationName, expected) => {
  expect(tokenWords({ tokenName: "Retail", locationName })).toBe(expected);
});
