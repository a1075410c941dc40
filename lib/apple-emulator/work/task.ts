import type { AssetRef } from "#lib/apple-emulator/failure.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { WireUser } from "#lib/apple-emulator/state/user-roll.ts";
import type { Switches } from "#lib/apple-emulator/switches.ts";
import type { Chance } from "#lib/apple-emulator/chance.ts";

export type Target = { clientUserId: string } | { serialNumber: string };

export type WireAssignment = AssetRef & Target;

/** What one task of an event did: nothing on failure, and the number that says why. */
export interface Outcome {
  failed?: number;
  asset?: AssetRef;
  target?: Target;
  assignments?: WireAssignment[];
  users?: WireUser[];
  subscription?: { adamId: number; clientUserId: string; renewing: boolean };
}

/** One of the discrete things that an event promises; `perform` does it, `blame` only names it. */
export interface Task {
  perform: () => Outcome;
  blame: () => Outcome;
}

export interface Workplace {
  location: Location;
  switches: Switches;
  chance: Chance;
  now: number;
  /** Serials that exist, in upper case; asked only when serials are validated. */
  knowsSerial: (serialNumber: string) => boolean;
}
