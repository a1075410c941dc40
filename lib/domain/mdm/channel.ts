import type { Command } from "#lib/domain/mdm/command.ts";
import type { ConnectorKind } from "#lib/domain/mdm/connector.ts";

interface Channels {
  kind: ConnectorKind;
  platform: string;
  enrollment: string;
  target: string;
  userTarget: string | null;
}

const withoutInvitations = new Set(["tvos", "watchos", "visionos"]);

/**
 * The id a command goes to; null where it cannot be given. Invitations on a Mac, and apps licensed to a person there, go to
 * the person's own channel; User Enrollment knows no invitations.
 */
export function channelOf(
  command: Command,
  { kind, platform, enrollment, target, userTarget }: Channels,
): string | null {
  const onMac = platform === "macos" && kind !== "program";
  if (command.kind === "invite") {
    if (withoutInvitations.has(platform) || enrollment === "user") return null;
    return onMac ? userTarget : target;
  }
  return onMac && command.kind === "install" && command.licensing === "user" ? userTarget : target;
}
