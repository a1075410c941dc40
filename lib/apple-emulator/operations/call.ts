import type { FaultHow } from "#lib/apple-emulator/http/faults.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { Token } from "#lib/apple-emulator/state/token.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

/** One authenticated request to the license API. */
export interface Call {
  world: World;
  location: Location;
  token: Token;
  query: URLSearchParams;
  body: unknown;
  faults: readonly FaultHow[];
}

/** Answers with the JSON to be sent. */
export type Operation = (call: Call) => string | Promise<string>;
