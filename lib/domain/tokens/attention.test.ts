import { expect, test } from "vitest";
import { explainsTrouble, isFrozen, needsAction, urgencyOf } from "#lib/domain/tokens/attention.ts";
import { tokenStates, type TokenState } from "#lib/domain/tokens/state.ts";

test("somebody has to act for every state but those that are well or chosen", () => {
  expect(tokenStates.filter((state) => !needsAction({ state }))).toEqual([
    "read-only",
    "observing",
    "active",
  ]);
});

test.each<[string, TokenState, boolean, boolean]>([
  ["a revoked token", "revoked", false, true],
  ["an expiring token that still works", "expiring", true, false],
  ["a token that is read-only by nature", "read-only", false, false],
  ["an active token", "active", true, false],
])("%s has its licenses frozen: %s", (_what, state, canWrite, frozen) => {
  expect(isFrozen({ state, canWrite })).toBe(frozen);
});

test.each([
  ["contested", "plain", 0],
  ["expiring", "critical", 0],
  ["expiring", "warning", 1],
  ["unreachable", "plain", 1],
  ["active", "notice", 2],
  ["active", "plain", 3],
  ["read-only", "past", 0],
] as const)("%s with an expiry that is %s is urgent in degree %i", (state, tone, urgency) => {
  expect(urgencyOf({ state }, { tone })).toBe(urgency);
});

test("a sync that ends badly is explained by a state in which Apple cannot be read", () => {
  const explaining = tokenStates.filter((state) => explainsTrouble({ state }));
  expect(explaining).toEqual(["revoked", "invalid", "expired", "unreachable"]);
});
