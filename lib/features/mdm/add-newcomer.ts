import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as connectors from "#lib/data/mdm-connectors.ts";
import * as devices from "#lib/data/devices.ts";
import * as enrollments from "#lib/data/mdm-enrollments.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Enrollment } from "#lib/domain/inventory/enrollment.ts";
import type { Platform } from "#lib/domain/inventory/platform.ts";
import { link } from "#lib/features/mdm/apply-standing.ts";
import type { Newcomer } from "#lib/features/mdm/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Adds a device that an MDM server knows to the inventory, in the connector's group. Answers its id; once, whoever asks twice. */
export async function addNewcomer(
  scope: Granted<"inventory:write">,
  { connectorId, target }: Newcomer,
): Promise<string> {
  return transaction(scope, async (tx) => {
    const { groupId, name: server } = await connectors.get(tx, connectorId);
    const known = await enrollments.get(tx, connectorId, target);
    const { serial, name, model, platform, osVersion, kind } = known;
    if (known.deviceId !== null && (await devices.find(tx, known.deviceId))) return known.deviceId;
    if (serial === null) throw new Refusal("serial-unreadable");
    const there = await devices.findBySerial(tx, serial);
    const fields = {
      ...{ groupId, serial, name: name ?? serial, model, osVersion, source: "mdm" },
      ...{ platform: platform as Platform, enrollment: kind as Enrollment },
    };
    const id = there?.id ?? (await devices.insert(tx, fields));
    await enrollments.save(tx, connectorId, target, { deviceId: id });
    if (!there)
      await audit.record(tx, "device.added", {
        groupId,
        target: { kind: "device", id, name: fields.name },
        after: { serial, model, platform, osVersion, source: "mdm", server },
      });
    await link(tx, id, target, kind as Enrollment);
    return id;
  });
}
