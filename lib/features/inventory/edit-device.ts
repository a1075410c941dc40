import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as devices from "#lib/data/devices.ts";
import * as groups from "#lib/data/groups.ts";
import { transaction } from "#lib/data/transaction.ts";
import { refuseTakenSerial } from "#lib/features/inventory/add-device.ts";
import { deviceAudit, deviceFields, deviceTarget } from "#lib/features/inventory/device-facts.ts";
import type { EditDevice } from "#lib/features/inventory/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** Changes what is known of a device. It is then kept by hand: imports leave it as it is. */
export async function editDevice(
  scope: Granted<"inventory:write">,
  { deviceId, ...input }: EditDevice,
): Promise<void> {
  const fields = deviceFields(input, scope.via);
  await transaction(scope, async (tx) => {
    const before = await devices.get(tx, deviceId);
    const group = await groups.get(tx, fields.groupId);
    await refuseTakenSerial(tx, fields.serial, deviceId);
    await devices.update(tx, deviceId, fields);
    await audit.record(tx, "device.edited", {
      groupId: group.id,
      target: deviceTarget(deviceId, fields),
      before: deviceAudit(before, before.groupName),
      after: deviceAudit(fields, group.name),
    });
    await changes.tell(tx, "inventory", deviceId);
  });
}
