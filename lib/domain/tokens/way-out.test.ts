import { expect, test } from "vitest";
import type { TokenReason } from "#lib/domain/tokens/state.ts";
import { wayOutOf } from "#lib/domain/tokens/way-out.ts";

test.each<[TokenReason, string | null]>([
  ["revoked-at-apple", "renew"],
  ["date-passed", "renew"],
  ["expires-soon", "renew"],
  ["unreadable-to-apple", "renew"],
  ["turned-away", "test-connection"],
  ["silent", "test-connection"],
  ["taken-by-other", "take-over"],
  ["never-registered", "register"],
  ["no-right-to-write", "renew-with-rights"],
  ["legacy-token", "move-to-location"],
  ["well", null],
])("out of %s leads %s", (reason, way) => {
  expect(wayOutOf(reason)).toBe(way);
});
