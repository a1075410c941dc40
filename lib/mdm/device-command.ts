import { inviteToProgram } from "#lib/mdm/commands/invite-to-program.ts";
import { installApplication, type InstallApplication } from "#lib/mdm/commands/install-application.ts";
import { managedApplicationList } from "#lib/mdm/commands/managed-application-list.ts";
import { removeApplication } from "#lib/mdm/commands/remove-application.ts";

export type DeviceCommand =
  | { kind: "invite"; invitationUrl: string }
  | ({ kind: "install" } & Omit<InstallApplication, "commandUuid">)
  | { kind: "remove"; adamId: string; bundleId: string }
  | { kind: "list"; bundleIds: readonly string[] };

/** The property list that the device gets. */
export function plistOf(commandUuid: string, command: DeviceCommand): string {
  switch (command.kind) {
    case "invite":
      return inviteToProgram({ commandUuid, ...command });
    case "install":
      return installApplication({ commandUuid, ...command });
    case "remove":
      return removeApplication({ commandUuid, ...command });
    case "list":
      return managedApplicationList({ commandUuid, ...command });
  }
}
