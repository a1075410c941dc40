import { describe, expect, test } from "vitest";
import { courseOf, type KnownNotice } from "#lib/domain/notices/course.ts";
import type { NoticeKind, NoticedToken } from "#lib/domain/notices/notice.ts";
import type { Finding } from "#lib/domain/tokens/state.ts";

const DAY_MS = 86_400_000;
const now = new Date("2027-02-01T09:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS);
const troubled = (state: Finding["state"], reason: Finding["reason"], hours: number): Finding => ({
  state,
  reason,
  since: new Date(now.getTime() - hours * 3_600_000),
});
const token = (days: number, ...findings: Finding[]): NoticedToken => ({
  id: "retail",
  expiresAt: inDays(days),
  findings,
});
const made = (change: Partial<KnownNotice>): KnownNotice => ({
  id: "n1",
  tokenId: "retail",
  kind: "expiring",
  episode: inDays(30).toISOString().slice(0, 16),
  rung: 30,
  severity: "warning",
  expiresAt: inDays(30),
  createdAt: now,
  acknowledgedAt: null,
  escalatedAt: null,
  overAt: null,
  ...change,
});
const kinds = (of: NoticedToken, known: KnownNotice[] = [], at = now) =>
  courseOf(of, known, at, "UTC").make.map(({ kind, rung }) => `${kind} ${rung}`);

test.each([
  [90, []],
  [60, ["expiring 60"]],
  [13, ["expiring 14"]],
  [3, ["expiring 7"]],
  [-0.1, ["expired 0"]],
  [-300, ["expired -294"]],
] as const)("a token with %s days left is told as %j, and as nothing else", (days, expected) => {
  expect(kinds(token(days))).toEqual(expected);
});

test.each([
  ["revoked", "revoked-at-apple", 0, ["revoked 0"]],
  ["invalid", "unknown-to-apple", 0, ["invalid 0"]],
  ["expired", "expired-at-apple", 0, ["expired 0"]],
  ["contested", "taken-by-other", 0, ["expiring 30", "contested 0"]],
  ["unreachable", "silent", 0.9, ["expiring 30"]],
  ["unreachable", "silent", 1, ["expiring 30", "unreachable 0"]],
  ["read-only", "no-right-to-write", 9, ["expiring 30"]],
  ["not-owned", "owned-by-other", 9, ["expiring 30"]],
] as const)("%s (%s) for %s hours, on the last 30 days, is told as %j", (state, reason, hours, expected) => {
  expect(kinds(token(30, troubled(state, reason, hours)))).toEqual(expected);
});

test("what was told is not told again, and a rung below it ends it", () => {
  expect(courseOf(token(30), [made({})], now, "UTC")).toEqual({ make: [], end: [], escalate: [] });
  expect(courseOf(token(30), [made({})], inDays(20), "UTC")).toMatchObject({
    make: [{ kind: "expiring", rung: 14 }],
    end: ["n1"],
  });
});

test("a clock that jumps a year tells one thing", () => {
  expect(kinds(token(30), [made({})], inDays(395))).toEqual(["expired -364"]);
});

describe("acknowledged", () => {
  const seen = made({ acknowledgedAt: now, overAt: now });
  test.each([
    ["the next rung of the same gravity", token(30), 20, [true]],
    ["a graver rung", token(30), 25, [false]],
    ["its expiry", token(30), 31, [false]],
    ["a trouble of another kind", token(30, troubled("revoked", "revoked-at-apple", 0)), 1, [false]],
  ] as const)("%s is silent or told: %#", (_words, of, days, silenced) => {
    const { make } = courseOf(of, [seen], inDays(days), "UTC");
    expect(make.map((one) => one.silenced)).toEqual(silenced);
  });
  test("weeks after an expiry that somebody knows of stay silent", () => {
    const known = made({ kind: "expired", rung: 0, severity: "critical", acknowledgedAt: now });
    expect(courseOf(token(30), [known], inDays(38), "UTC").make).toMatchObject([
      { rung: -7, silenced: true },
    ]);
  });
});

describe("a renewal", () => {
  test("ends the ladder and is told once; the new expiry begins a ladder of its own", () => {
    const renewed = { ...token(395) };
    expect(courseOf(renewed, [made({})], now, "UTC")).toMatchObject({
      make: [{ kind: "renewed" }],
      end: ["n1"],
    });
    expect(courseOf(renewed, [], inDays(340), "UTC").make).toMatchObject([{ kind: "expiring", rung: 60 }]);
  });
  test("ends a revocation too", () => {
    const revoked = made({ kind: "revoked", rung: 0, severity: "critical", episode: "before" });
    expect(kinds(token(395), [revoked])).toEqual(["renewed 0"]);
  });
});

test("a trouble that passes is told as recovered; one that begins again is told again", () => {
  const silent = made({ kind: "unreachable", rung: 0, episode: "before", expiresAt: inDays(90) });
  expect(kinds(token(90), [silent])).toEqual(["recovered 0"]);
  expect(kinds(token(90, troubled("unreachable", "silent", 2)), [silent])).toEqual(["unreachable 0"]);
  const recovered = made({ kind: "recovered", severity: "good", episode: "unreachable before" });
  expect(courseOf(token(90), [recovered], now, "UTC")).toEqual({ make: [], end: ["n1"], escalate: [] });
});

test.each([
  ["expiring", 30, 30, false],
  ["expiring", 14, 1.9, false],
  ["expiring", 14, 2, true],
  ["expired", 0, 0.9, false],
  ["expired", 0, 1, true],
  ["revoked", 0, 1, true],
  ["unreachable", 0, 9, false],
] as [NoticeKind, number, number, boolean][])(
  "%s on rung %s, unanswered for %s days, goes to the owners: %s",
  (kind, rung, days, expected) => {
    const since = new Date(now.getTime() - days * DAY_MS);
    const finding = { revoked: "revoked-at-apple", unreachable: "silent" }[kind as string];
    const of =
      kind === "expiring" || kind === "expired"
        ? token(kind === "expired" ? -3 : rung)
        : token(90, { state: kind as "revoked", reason: finding as "silent", since });
    const episode = (finding ? since : of.expiresAt).toISOString().slice(0, 16);
    const notice = made({ kind, rung, createdAt: since, episode });
    expect(courseOf(of, [notice], now, "UTC").escalate).toEqual(expected ? ["n1"] : []);
    for (const done of [{ acknowledgedAt: now }, { escalatedAt: now }])
      expect(courseOf(of, [{ ...notice, ...done }], now, "UTC").escalate).toEqual([]);
  },
);
