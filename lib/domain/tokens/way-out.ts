import type { TokenReason } from "#lib/domain/tokens/state.ts";

/** What an admin can do about what holds of a token, as a closed code. */
export const waysOut = [
  "renew",
  "renew-with-rights",
  "move-to-location",
  "take-over",
  "register",
  "sync",
  "test-connection",
  "end-observing",
] as const;

export type WayOut = (typeof waysOut)[number];

const byReason: Record<TokenReason, WayOut | null> = {
  "revoked-at-apple": "renew",
  "expired-at-apple": "renew",
  "date-passed": "renew",
  "expires-soon": "renew",
  "unknown-to-apple": "renew",
  "unreadable-to-apple": "renew",
  "turned-away": "test-connection",
  "other-location": "renew",
  "no-right-to-write": "renew-with-rights",
  "legacy-token": "move-to-location",
  "taken-by-other": "take-over",
  "owned-by-other": "take-over",
  "name-removed": "register",
  "never-registered": "register",
  "registration-pending": "sync",
  silent: "test-connection",
  "never-answered": "test-connection",
  "observed-by-choice": "end-observing",
  well: null,
};

/** The one way out that fits; null where there is nothing to leave. */
export function wayOutOf(reason: TokenReason): WayOut | null {
  return byReason[reason];
}
