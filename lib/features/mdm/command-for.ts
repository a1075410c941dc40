import "server-only";
import type { CommandRecord } from "#lib/data/mdm-commands.ts";
import * as newCommands from "#lib/data/mdm-new-commands.ts";
import { transaction } from "#lib/data/transaction.ts";
import { compareVersions } from "#lib/domain/inventory/os-version.ts";
import type { DeviceCommand } from "#lib/mdm/device-command.ts";
import type { Scope } from "#lib/scope.ts";

const MANAGES_APPS_SINCE = "11";

/** What is sent for a command that was written down; null where its title is gone, or has no bundle id where one is needed. */
export async function commandFor(scope: Scope, command: CommandRecord): Promise<DeviceCommand | null> {
  const { kind, adamId, bundleId, titleId, licensing, invitationUrl, bundleIds } = command;
  if (kind === "invite") return invitationUrl === null ? null : { kind, invitationUrl };
  if (kind === "list") return { kind, bundleIds };
  if (adamId === null || titleId === null) return null;
  if (kind === "remove") return bundleId === null ? null : { kind, adamId, bundleId };
  const platforms = await transaction(scope, (tx) => newCommands.platformsOf(tx, titleId));
  const asked = licensing === "user" ? "user" : "device";
  return platforms && { kind, adamId, bundleId, licensing: asked, mac: macOf(command, platforms) };
}

function macOf({ device }: CommandRecord, platforms: readonly string[]) {
  if (device.platform !== "macos") return null;
  const managed = device.osVersion === null || compareVersions(device.osVersion, MANAGES_APPS_SINCE) >= 0;
  return { managed, iosApp: managed && platforms.length > 0 && !platforms.includes("macOS") };
}
