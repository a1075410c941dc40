import "server-only";
import type { z } from "zod";
import * as devices from "#lib/data/devices.ts";
import * as people from "#lib/data/people.ts";
import { transaction } from "#lib/data/transaction.ts";
import { readEnrollment } from "#lib/domain/inventory/enrollment.ts";
import { readPlatform } from "#lib/domain/inventory/platform.ts";
import type { Inventory } from "#lib/features/rehearsal/control.ts";
import type { Granted } from "#lib/scope.ts";

type Invented = z.output<typeof Inventory>;

/** What an import would bring, without the import: devices and people whom the rehearsal's Apple knows. */
export async function fillInventory(
  scope: Granted<"inventory:write">,
  inventedDevices: Invented["devices"],
  inventedPeople: Invented["people"],
): Promise<void> {
  await transaction(scope, async (tx) => {
    for (const { serial, name, model, platform, osVersion, enrollment } of inventedDevices)
      await devices.insert(tx, {
        groupId: tx.groupId,
        serial: serial.toUpperCase(),
        name,
        model: model ?? null,
        platform: readPlatform(platform) ?? "unknown",
        osVersion: osVersion ?? null,
        enrollment: readEnrollment(enrollment ?? "") ?? "unknown",
        source: "rehearsal",
      });
    for (const { name, email, managedAppleId } of inventedPeople)
      await people.insert(tx, {
        groupId: tx.groupId,
        name,
        email,
        managedAccount: managedAppleId ?? null,
        source: "rehearsal",
      });
  });
}
