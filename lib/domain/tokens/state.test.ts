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
  ["Apple asks for a token at all", refused("sign-in-required", 9601), "invalid", "unknown-to-apple", ""],
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
    also: [],
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
    { state: "expired", reason: "date-passed" },
    { state: "contested", reason: "taken-by-other" },
  ]);
});

test("a date that has passed explains an expired token before Apple's refusal does", () => {
  const facts = { ...well, ...refused("token-expired", 9621), expiresAt: inHours(-1) };
  expect(findings(facts, now)).toEqual([{ state: "expired", reason: "date-passed" }]);
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
