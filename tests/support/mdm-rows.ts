import { randomUUID } from "node:crypto";
import * as devices from "#lib/data/devices.ts";
import * as connectors from "#lib/data/mdm-connectors.ts";
import * as enrollments from "#lib/data/mdm-enrollments.ts";
import * as mdmEvents from "#lib/data/mdm-events.ts";
import * as newCommands from "#lib/data/mdm-new-commands.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { deviceFields } from "#tests/support/inventory-world.ts";
import { plantTitle, plantToken } from "#tests/support/token-world.ts";

export const sealedNothing = () => ({ keyId: "test", bytes: new Uint8Array(1) });

export const newConnector = (groupId: string): connectors.NewConnector => ({
  id: randomUUID(),
  groupId,
  kind: "nanomdm",
  name: "Field devices",
  url: "https://mdm.aldermoor.example/",
  installs: true,
  newcomers: "offer",
  enabled: true,
  apiKey: sealedNothing(),
  secret: sealedNothing(),
});

/** A connector with a device that it knows, one that it offers, an install on its way and something it told. */
export async function plantConnector({ groupId }: { groupId: string }, tx: Tx) {
  const connector = newConnector(groupId);
  const connectorId = connector.id;
  await connectors.insert(tx, connector);
  const fields = deviceFields({ groupId });
  const deviceId = await devices.insert(tx, fields);
  const [target, holder] = [`UDID-${fields.serial}`, `d:${fields.serial}`];
  await enrollments.save(tx, connectorId, target, { serial: fields.serial, deviceId });
  await enrollments.save(tx, connectorId, `${target}-NEW`, { serial: `${fields.serial}N` });
  await enrollments.noteDevice(tx, deviceId, { udid: target, lastSeenAt: tx.now() });
  const tokenId = await plantToken(tx, groupId);
  const titleId = await plantTitle(tx, tokenId, { total: 5, holders: [holder] });
  const command = commandFor({ connectorId, deviceId, target, titleId }, tx.now());
  const [id = ""] = await newCommands.insert(tx, [command]);
  await mdmEvents.insert(tx, connectorId, { kind: "seen" });
  return { groupId, connectorId, deviceId, target, holder, tokenId, titleId, id, uuid: command.commandUuid };
}

export const commandFor = (
  where: { connectorId: string; deviceId: string; target: string; titleId: string | null },
  now: Date,
): newCommands.NewCommand => ({
  ...where,
  kind: where.titleId === null ? "list" : "install",
  licensing: "device",
  invitationUrl: null,
  bundleIds: [],
  commandUuid: `quartermaster-${randomUUID()}`,
  givesUpAt: now,
});
