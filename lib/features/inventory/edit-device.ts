import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as devices from "#lib/data/devices.ts";
import * as groups from "#lib/data/groups.ts";
import { transaction } from "#lib/data/transaction.ts";
import { refuseTakenSerial } from "#lib/features/inventory/add-device.ts";
import { deviceAudit, deviceFields, deviceTarget, ownerNamed } from "#lib/features/inventory/device-facts.ts";
import { sourceAfter } from "#lib/features/inventory/source-after.ts";
import type { EditDevice } from "#lib/features/inventory/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/**
 * Changes what is known of a device. It is then kept by hand, and imports leave it as it is, unless `keptBy` says otherwise;
 * what the MDM server owns is taken over only by saying so. An owner out of reach stays.
 */
export async function editDevice(
  scope: Granted<"inventory:write">,
  { deviceId, keptBy, ...input }: EditDevice,
): Promise<void> {
  await transaction(scope, async (tx) => {
    const before = await devices.get(tx, deviceId);
    const fields = deviceFields(input, scope.via);
    const group = await groups.get(tx, fields.groupId);
    await refuseTakenSerial(tx, fields.serial, deviceId);
    const source = sourceAfter(before.source, keptBy, scope.via);
    const hidden = before.ownerId !== null && before.ownerName === null && input.owner === null;
    const ownerId = hidden ? before.ownerId : await ownerNamed(tx, input.owner);
    await devices.update(tx, deviceId, { ...fields, source, ownerId });
    await audit.record(tx, "device.edited", {
      groupId: group.id,
      target: deviceTarget(deviceId, fields),
      before: deviceAudit(before, before.groupName, before.ownerAddress),
      after: deviceAudit(fields, group.name, input.owner),
    });
    await changes.tell(tx, "inventory", deviceId);
  });
}
