import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as devices from "#lib/data/devices.ts";
import * as groups from "#lib/data/groups.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { deviceAudit, deviceFields, deviceTarget, ownerNamed } from "#lib/features/inventory/device-facts.ts";
import type { AddDevice } from "#lib/features/inventory/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Adds one device by hand. Answers its id. */
export async function addDevice(scope: Granted<"inventory:write">, input: AddDevice): Promise<string> {
  const fields = deviceFields(input, scope.via);
  return transaction(scope, async (tx) => {
    const group = await groups.get(tx, fields.groupId);
    await refuseTakenSerial(tx, fields.serial);
    const id = await devices.insert(tx, { ...fields, ownerId: await ownerNamed(tx, input.owner) });
    await audit.record(tx, "device.added", {
      groupId: group.id,
      target: deviceTarget(id, fields),
      after: deviceAudit(fields, group.name, input.owner),
    });
    await changes.tell(tx, "inventory", id);
    return id;
  });
}

/** Says where the serial number is already, when that is in reach. */
export async function refuseTakenSerial(tx: Tx, serial: string, except: string | null = null): Promise<void> {
  const taken = await devices.findBySerial(tx, serial);
  if (taken && taken.id !== except)
    throw new Refusal("serial-taken", { serial, group: taken.groupName, deviceId: taken.id });
}
