import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import { exceeds } from "#lib/apple-emulator/limits.ts";
import { duplicates, type JsonObject, readStrings } from "#lib/apple-emulator/operations/body.ts";
import type { Call } from "#lib/apple-emulator/operations/call.ts";
import { keyOf } from "#lib/apple-emulator/state/holders.ts";

export interface Targets {
  clientUserIds: string[];
  serialNumbers: string[];
}

export interface TargetLimits {
  users: string;
  devices: string;
}

/** Who is meant: some, not too many, nobody twice. */
export function readTargets({ world }: Call, body: JsonObject, limits: TargetLimits): Targets {
  const clientUserIds = readStrings(body, "clientUserIds");
  const serialNumbers = readStrings(body, "serialNumbers");
  if (clientUserIds.length + serialNumbers.length === 0) throw new AppleFailure(9719);
  if (exceeds(world.limits, limits.users, clientUserIds.length)) throw new AppleFailure(9701);
  if (exceeds(world.limits, limits.devices, serialNumbers.length)) throw new AppleFailure(9702);
  const users = duplicates(clientUserIds, (id) => id);
  if (users.length > 0) throw new AppleFailure(9704, { info: { clientUserIds: users } });
  const devices = duplicates(serialNumbers, (serial) => keyOf(serial, world.switches.serialsCaseSensitive));
  if (devices.length > 0) throw new AppleFailure(9705, { info: { serialNumbers: devices } });
  return { clientUserIds, serialNumbers };
}
