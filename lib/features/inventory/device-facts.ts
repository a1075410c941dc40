import "server-only";
import type { DeviceFields, DeviceRecord } from "#lib/data/devices.ts";
import * as people from "#lib/data/people.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { normalSerial } from "#lib/domain/inventory/serial.ts";
import { tidyName } from "#lib/domain/names.ts";
import type { AddDevice } from "#lib/features/inventory/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Via } from "#lib/scope.ts";

/** What is stored of a device that was typed in; without a name it goes by its serial number. */
export function deviceFields(
  { serial: typed, name, owner: _, ...facts }: AddDevice,
  via: Via,
): Omit<DeviceFields, "ownerId"> {
  const serial = normalSerial(typed);
  if (serial === null) throw new Refusal("serial-unreadable", { serial: typed });
  return { ...facts, serial, name: tidyName(name) || serial, source: via === "api" ? "api" : "console" };
}

/** The person with this address or Managed Apple Account; null for nobody. */
export async function ownerNamed(tx: Tx, owner: string | null): Promise<string | null> {
  if (owner === null) return null;
  const person = await people.findByAddress(tx, { email: owner, managedAccount: owner });
  if (!person) throw new Refusal("owner-unknown", { owner });
  return person.id;
}

export const deviceTarget = (id: string, { name }: { name: string }) => ({ kind: "device", id, name });

/** What activity keeps of a device. */
export const deviceAudit = (
  { serial, name, model, platform, osVersion, enrollment }: DeviceFields | DeviceRecord,
  group: string,
  owner: string | null,
) => ({ serial, name, model, platform, osVersion, enrollment, owner, group });
