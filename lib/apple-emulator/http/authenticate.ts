import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import { stateOf, type Token } from "#lib/apple-emulator/state/token.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

/** The whole text of the file is the bearer value; its decoded inside opens nothing. */
export function authenticate(world: World, header: string | undefined): { token: Token; location: Location } {
  if (header === undefined) throw new AppleFailure(9601);
  const text = /^Bearer +(\S+) *$/i.exec(header)?.[1];
  if (text === undefined) throw new AppleFailure(9722, badToken(world));
  const token = world.tokens.get(text);
  const location = token && world.location(token.uId);
  if (!token || !location) throw new AppleFailure(9622, badToken(world));
  const state = stateOf(token, world.clock.now());
  if (state === "revoked") throw new AppleFailure(9625);
  if (state === "expired") throw new AppleFailure(9621);
  if (token.kind === "facilitator") throw new AppleFailure(9637);
  return { token, location };
}

/** A good token of the wrong sort. */
export function authorizeWrite({ switches }: World, token: Token, registers: boolean): void {
  if (token.kind === "legacy") throw new AppleFailure(9647);
  if (token.kind !== "read-only" || (registers && switches.readOnlyMayRegister)) return;
  throw new AppleFailure(switches.readOnlyErrorNumber, { status: 403 });
}

const badToken = ({ switches }: World) => (switches.badTokenHttp200 ? { status: 200 } : {});
