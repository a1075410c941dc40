import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as devices from "#lib/data/devices.ts";
import { transaction } from "#lib/data/transaction.ts";
import { deviceAudit, deviceTarget } from "#lib/features/inventory/device-facts.ts";
import type { RemoveDevice } from "#lib/features/inventory/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** Removes the record alone: Apple is told nothing, and the device keeps its licenses there. */
export async function removeDevice(
  scope: Granted<"inventory:write">,
  { deviceId }: RemoveDevice,
): Promise<void> {
  await transaction(scope, async (tx) => {
    const device = await devices.get(tx, deviceId);
    await devices.remove(tx, deviceId);
    await audit.record(tx, "device.removed", {
      groupId: device.groupId,
      target: deviceTarget(deviceId, device),
      before: { ...deviceAudit(device, device.groupName, device.ownerAddress), licenses: device.licenses },
    });
    await changes.tell(tx, "inventory", deviceId);
  });
}
