import { appleDate, DAY_MS } from "#lib/apple-emulator/apple-date.ts";
import type { Call } from "#lib/apple-emulator/operations/call.ts";

const SOON_MS = 15 * DAY_MS;

/** What every authenticated answer carries, whatever it was asked. */
export function envelope({ world, location, token }: Call): object {
  const { mdmInfo, profile } = location;
  const soon = token.expiresAt - world.clock.now() <= SOON_MS;
  return {
    ...(mdmInfo && { mdmInfo }),
    ...((world.switches.tokenExpirationDateEverywhere || soon) && { tokenExpirationDate: expiryOf(token) }),
    uId: profile.uId,
  };
}

export const expiryOf = ({ expiresAt }: { expiresAt: number }): string => appleDate(expiresAt);

export function answer(call: Call, fields: object): string {
  return JSON.stringify({ ...fields, ...envelope(call) });
}
