import { expect, test } from "vitest";
import { invitationExpiry, invitationState } from "#lib/domain/members/invitation.ts";

const now = new Date("2026-11-20T12:00:00Z");
const later = new Date("2026-11-20T12:00:01Z");
const earlier = new Date("2026-11-20T11:59:59Z");

test.each([
  ["nobody has answered is open", { expiresAt: later, acceptedAt: null, revokedAt: null }, "open"],
  ["ends this very moment is expired", { expiresAt: now, acceptedAt: null, revokedAt: null }, "expired"],
  [
    "was accepted is accepted, also when its time is over",
    { expiresAt: earlier, acceptedAt: earlier, revokedAt: null },
    "accepted",
  ],
  ["was taken back is withdrawn", { expiresAt: later, acceptedAt: null, revokedAt: earlier }, "withdrawn"],
] as const)("an invitation that %s", (_which, dates, state) => {
  expect(invitationState(dates, now)).toBe(state);
});

test("an invitation holds for a week", () => {
  expect(invitationExpiry(now)).toEqual(new Date("2026-11-27T12:00:00Z"));
});
