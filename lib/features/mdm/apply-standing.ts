import "server-only";
import * as changes from "#lib/data/changes.ts";
import * as devices from "#lib/data/devices.ts";
import * as holderEvents from "#lib/data/holder-events.ts";
import * as commandLists from "#lib/data/mdm-command-lists.ts";
import * as commands from "#lib/data/mdm-commands.ts";
import * as enrollments from "#lib/data/mdm-enrollments.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { readVersion } from "#lib/domain/inventory/os-version.ts";
import { readPlatform } from "#lib/domain/inventory/platform.ts";
import { normalSerial } from "#lib/domain/inventory/serial.ts";
import { endCommand } from "#lib/features/mdm/end-command.ts";
import { wakeUninstalls } from "#lib/features/mdm/wake-uninstalls.ts";
import type { Authenticated, Channel } from "#lib/mdm/event.ts";

const MINUTE_MS = 60_000;

/** A device came under management, maybe anew: the server knows its serial number from here on. */
export async function applyEnrolled(
  tx: Tx,
  connectorId: string,
  { target, enrollment, ...told }: Channel & Authenticated,
): Promise<void> {
  const serial = told.serial === null ? null : normalSerial(told.serial);
  const known = serial === null ? null : await devices.findBySerial(tx, serial);
  const deviceId = known?.id ?? (await enrollments.deviceByTarget(tx, target));
  await enrollments.save(tx, connectorId, target, {
    serial,
    deviceId,
    kind: enrollment,
    name: told.name,
    model: told.model ?? told.product,
    platform: readPlatform(told.product ?? told.model ?? "") ?? "unknown",
    osVersion: readVersion(told.osVersion ?? ""),
    leftAt: null,
  });
  if (deviceId !== null) await link(tx, deviceId, target, enrollment, told.serial !== null);
}

/** The inventory's device is the one that the server knows by this id. */
export async function link(
  tx: Tx,
  deviceId: string,
  target: string,
  enrollment: Channel["enrollment"],
  told = true,
): Promise<void> {
  const byUser = enrollment === "user";
  const id = byUser ? { enrollmentId: target } : { udid: target };
  await enrollments.noteDevice(tx, deviceId, { ...id, lastSeenAt: tx.now() });
  if (told) await holderEvents.record(tx, [deviceId], "mdm-joined", { enrollment });
  await wakeUninstalls(tx, deviceId);
  await changes.tell(tx, "inventory", deviceId);
}

/** A device was there. One that enrolled before its server told us anything is found where somebody wrote its id down. */
export async function applySeen(
  tx: Tx,
  connectorId: string,
  { target, userTarget, enrollment }: Channel,
): Promise<void> {
  const known = await enrollments.find(tx, connectorId, target);
  const newChannel = userTarget !== null && userTarget !== known?.userTarget;
  const fresh = known && known.leftAt === null && tx.now().getTime() - known.lastSeenAt.getTime() < MINUTE_MS;
  if (fresh && !newChannel) return;
  const deviceId = known?.deviceId ?? (await enrollments.deviceByTarget(tx, target));
  await enrollments.save(tx, connectorId, target, {
    leftAt: null,
    ...(known ? {} : { kind: enrollment }),
    ...(deviceId !== null && { deviceId }),
    ...(userTarget !== null && { userTarget }),
  });
  if (deviceId === null) return;
  const userChannelId = userTarget === null ? {} : { userChannelId: userTarget };
  await enrollments.noteDevice(tx, deviceId, { lastSeenAt: tx.now(), ...userChannelId });
}

/** It left management: what was on its way there has no way left. */
export async function applyLeft(tx: Tx, connectorId: string, { target }: Channel): Promise<void> {
  const known = await enrollments.find(tx, connectorId, target);
  const deviceId = known?.deviceId ?? (await enrollments.deviceByTarget(tx, target));
  await enrollments.save(tx, connectorId, target, {
    leftAt: tx.now(),
    ...(deviceId !== null && { deviceId }),
  });
  if (deviceId === null) return;
  await holderEvents.record(tx, [deviceId], "mdm-left");
  for (const id of await commandLists.openOf(tx, connectorId, deviceId))
    await endCommand(tx, await commands.get(tx, id), "failed", { reason: "device-left" });
  await changes.tell(tx, "inventory", deviceId);
}
