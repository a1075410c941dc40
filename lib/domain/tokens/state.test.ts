import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  findings,
  isAppleRefusalKind,
  tokenState,
  tokenStates,
  type AppleRefusalKind,
  type TokenFacts,
} from "#lib/domain/tokens/state.ts";

const now = new Date("2030-06-01T12:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const refused = (kind: AppleRefusalKind, number: number | null = null) => ({
  refusal: { kind, number, at: now },
});
const well: TokenFacts = {
  expiresAt: inHours(200 * 24),
  refusal: null,
  owner: "ours",
  everOurs: true,
  registered: true,
  readOnly: false,
  observing: false,
  lastAnsweredAt: inHours(-1),
  silentSince: null,
  ownerSince: inHours(-48),
  observedSince: inHours(-30),
  wellSince: inHours(-20),
  addedAt: inHours(-100),
};
const strange = { owner: "other", everOurs: false, registered: false } as const;
const fresh = { owner: "nobody", everOurs: false, registered: false } as const;

test.each<[string, Partial<TokenFacts>, string, string, string]>([
  ["all is well", {}, "active", "well", "rw"],
  ["it expires in 31 days", { expiresAt: inHours(31 * 24) }, "active", "well", "rw"],
  ["it expires in 30 days", { expiresAt: inHours(30 * 24) }, "expiring", "expires-soon", "rw"],
  ["its date has passed", { expiresAt: now }, "expired", "date-passed", ""],
  [
    "Apple calls it expired before its date",
    refused("token-expired", 9621),
    "expired",
    "expired-at-apple",
    "",
  ],
  ["Apple calls it revoked", refused("token-revoked", 9625), "revoked", "revoked-at-apple", ""],
  ["Apple does not know it", refused("token-invalid", 9622), "invalid", "unknown-to-apple", ""],
  ["Apple cannot read it", refused("token-invalid", 9722), "invalid", "unreadable-to-apple", ""],
  ["Apple turns it away without a number", refused("token-invalid"), "invalid", "turned-away", ""],
  ["Apple asks for a token at all", refused("sign-in-required", 9601), "invalid", "turned-away", ""],
  ["it answers for another location", refused("other-location"), "invalid", "other-location", ""],
  ["another server took it from us", { owner: "other" }, "contested", "taken-by-other", "r"],
  ["another server owns it", strange, "not-owned", "owned-by-other", "r"],
  ["we never registered it", fresh, "not-owned", "never-registered", "r"],
  ["it is about to be registered", { ...fresh, registered: true }, "not-owned", "registration-pending", "r"],
  ["our name was taken away", { owner: "nobody" }, "not-owned", "name-removed", "r"],
  ["Apple has been silent for five minutes", { silentSince: inHours(-1 / 12) }, "unreachable", "silent", "r"],
  ["Apple has been silent for a minute", { silentSince: inHours(-1 / 60) }, "active", "well", "rw"],
  ["Apple never answered", { silentSince: now, lastAnsweredAt: null }, "unreachable", "never-answered", "r"],
  ["someone without write rights downloaded it", { readOnly: true }, "read-only", "no-right-to-write", "r"],
  ["such a one can never be registered", { ...fresh, readOnly: true }, "read-only", "no-right-to-write", "r"],
  ["Apple refused a write", refused("not-allowed"), "read-only", "no-right-to-write", "r"],
  ["it is a legacy token", refused("legacy-token", 9647), "read-only", "legacy-token", "r"],
  ["we only observe", { observing: true }, "observing", "observed-by-choice", "r"],
  ["we observe what another owns", { ...strange, observing: true }, "observing", "observed-by-choice", "r"],
])("when %s", (_what, facts, state, reason, may) => {
  expect(tokenState({ ...well, ...facts }, now)).toEqual({
    state,
    reason,
    since: expect.any(Date),
    also: [],
    others: [],
    canRead: may.includes("r"),
    canWrite: may.includes("w"),
  });
});

describe("of several things that hold, the worst is the state and the rest is told", () => {
  test.each<[Partial<TokenFacts>, string, string[]]>([
    [{ ...refused("token-revoked"), expiresAt: inHours(-1) }, "revoked", ["expired"]],
    [{ ...refused("token-expired"), expiresAt: inHours(-1) }, "expired", []],
    [{ ...refused("token-expired"), expiresAt: inHours(24) }, "expired", []],
    [{ ...refused("token-revoked"), expiresAt: inHours(24) }, "revoked", ["expiring"]],
    [{ ...refused("token-invalid"), owner: "other" }, "invalid", ["contested"]],
    [{ expiresAt: inHours(-1), owner: "other" }, "expired", ["contested"]],
    [
      { expiresAt: inHours(24), owner: "other", silentSince: inHours(-1) },
      "contested",
      ["unreachable", "expiring"],
    ],
    [{ ...strange, readOnly: true }, "not-owned", ["read-only"]],
    [{ expiresAt: inHours(24), observing: true }, "expiring", ["observing"]],
    [{ owner: "other", observing: true }, "contested", ["observing"]],
    [{ readOnly: true, observing: true }, "read-only", ["observing"]],
  ])("%j", (facts, state, also) => {
    expect(tokenState({ ...well, ...facts }, now)).toMatchObject({ state, also });
  });
});

test("each finding comes with its own reason", () => {
  expect(findings({ ...well, owner: "other", expiresAt: inHours(-1) }, now)).toEqual([
    { state: "expired", reason: "date-passed", since: inHours(-1) },
    { state: "contested", reason: "taken-by-other", since: inHours(-48) },
  ]);
});

test("a date that has passed explains an expired token before Apple's refusal does", () => {
  const facts = { ...well, ...refused("token-expired", 9621), expiresAt: inHours(-1) };
  expect(findings(facts, now)).toEqual([{ state: "expired", reason: "date-passed", since: inHours(-1) }]);
});

const at = (iso: string) => new Date(iso);

test.each<[string, Partial<TokenFacts>, Date]>([
  [
    "a refusal, since Apple first gave it",
    { refusal: { kind: "token-revoked", number: 9625, at: inHours(-3) } },
    inHours(-3),
  ],
  ["its date, since it passed", { expiresAt: inHours(-5) }, inHours(-5)],
  [
    "its last month, since the day it began",
    { expiresAt: at("2030-06-20T17:00:00Z") },
    at("2030-05-21T00:00:00Z"),
  ],
  ["another's name, since it stands there", { owner: "other" }, inHours(-48)],
  ["a name taken away, since it is gone", { owner: "nobody" }, inHours(-48)],
  ["no registration, since it was added", fresh, inHours(-100)],
  ["silence, since the first lost answer", { silentSince: inHours(-2) }, inHours(-2)],
  ["a file without rights, since it was added", { readOnly: true }, inHours(-100)],
  ["observing, since it was chosen", { observing: true }, inHours(-30)],
  ["observing from the start, since it was added", { observing: true, observedSince: null }, inHours(-100)],
  ["being well, since the last trouble ended", {}, inHours(-20)],
  ["being well from the start, since it was added", { wellSince: null }, inHours(-100)],
])("%s", (_what, facts, since) => {
  expect(tokenState({ ...well, ...facts }, now).since).toEqual(since);
});

test("the last month begins at the customer's midnight", () => {
  const facts = { ...well, expiresAt: at("2030-06-20T17:00:00Z") };
  expect(tokenState(facts, now, "Europe/Berlin").since).toEqual(at("2030-05-20T22:00:00Z"));
});

test("what else holds comes with its cause and since when", () => {
  const facts = { ...well, expiresAt: inHours(-1), silentSince: inHours(-2) };
  expect(tokenState(facts, now).others).toEqual([
    { state: "unreachable", reason: "silent", since: inHours(-2) },
  ]);
});

test("the last day before expiry is counted in the customer's zone", () => {
  const facts = { ...well, expiresAt: new Date("2030-07-01T23:00:00Z") };
  expect(tokenState(facts, now, "UTC").state).toBe("expiring");
  expect(tokenState(facts, now, "Europe/Berlin").state).toBe("active");
});

test.each([
  ["token-revoked", true],
  ["busy", false],
  ["toString", false],
])("%s says something lasting of a token: %s", (kind, expected) => {
  expect(isAppleRefusalKind(kind)).toBe(expected);
});

test("a token may be written only if it may be read, is ours, and nothing but its date calls for attention", () => {
  const kinds = ["token-expired", "token-revoked", "token-invalid", "not-allowed", "legacy-token"] as const;
  const facts = fc.record({
    expiresAt: fc.integer({ min: -2000, max: 9000 }).map(inHours),
    refusal: fc.option(
      fc.record({ kind: fc.constantFrom(...kinds), number: fc.constant(null), at: fc.constant(now) }),
    ),
    owner: fc.constantFrom("ours", "nobody", "other"),
    everOurs: fc.boolean(),
    registered: fc.boolean(),
    readOnly: fc.boolean(),
    observing: fc.boolean(),
    lastAnsweredAt: fc.option(fc.constant(now)),
    silentSince: fc.option(fc.integer({ min: -10, max: 0 }).map(inHours)),
    ownerSince: fc.option(fc.constant(now)),
    observedSince: fc.constant(null),
    wellSince: fc.constant(null),
    addedAt: fc.constant(inHours(-100)),
  });

  fc.assert(
    fc.property(facts, (any) => {
      const { state, also, canRead, canWrite } = tokenState(any, now);
      const ranks = [state, ...also].map((one) => tokenStates.indexOf(one));
      expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
      if (canWrite)
        expect([canRead, any.owner, any.readOnly, any.observing]).toEqual([true, "ours", false, false]);
    }),
    { numRuns: 500 },
  );
});
