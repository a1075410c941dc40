import "server-only";
import type { DeviceFields, DeviceRecord } from "#lib/data/devices.ts";
import { normalSerial } from "#lib/domain/inventory/serial.ts";
import { tidyName } from "#lib/domain/names.ts";
import type { AddDevice } from "#lib/features/inventory/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Via } from "#lib/scope.ts";

/** What is stored of a device that was typed in; without a name it goes by its serial number. */
export function deviceFields({ serial: typed, name, ...facts }: AddDevice, via: Via): DeviceFields {
  const serial = normalSerial(typed);
  if (serial === null) throw new Refusal("serial-unreadable", { serial: typed });
  return { ...facts, serial, name: tidyName(name) || serial, source: via === "api" ? "api" : "console" };
}

export const deviceTarget = (id: string, { name }: { name: string }) => ({ kind: "device", id, name });

/** What activity keeps of a device. */
export const deviceAudit = (
  { serial, name, model, platform, osVersion, enrollment }: DeviceFields | DeviceRecord,
  group: string,
) => ({ serial, name, model, platform, osVersion, enrollment, group });
