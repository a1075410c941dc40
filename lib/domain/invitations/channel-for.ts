import { compareVersions, readVersion } from "#lib/domain/inventory/os-version.ts";

/** A person's device, as far as it matters to an invitation. */
export interface InvitableDevice {
  id: string;
  platform: string;
  osVersion: string | null;
  enrollment: string;
  /** Whether an MDM server that is connected here can command it. */
  managed: boolean;
}

export interface Channels {
  /** Devices that can take the invite command, the best first. */
  devices: string[];
  mail: boolean;
}

/** Since when a platform takes the invite command. */
const commandSince: Readonly<Record<string, string>> = { ios: "7.0.3", ipados: "7.0.3", macos: "10.9" };

/**
 * By which ways a person can be invited: the invite command where one of their devices takes it, and then no mail; else
 * the mail. Neither means that they cannot be reached.
 */
export function channelsFor(person: { email: string | null; devices: readonly InvitableDevice[] }): Channels {
  return {
    devices: person.devices.filter(takesCommand).map(({ id }) => id),
    mail: person.email !== null,
  };
}

/** Which of the ways is taken, where every device does what its system promises. */
export function channelFor(person: Parameters<typeof channelsFor>[0]): "command" | "mail" | null {
  const { devices, mail } = channelsFor(person);
  if (devices.length > 0) return "command";
  return mail ? "mail" : null;
}

/** Apple forbids the command under User Enrollment; of an unknown version nothing is promised. */
function takesCommand({ platform, osVersion, enrollment, managed }: InvitableDevice): boolean {
  const since = commandSince[platform];
  if (!managed || enrollment === "user" || since === undefined || osVersion === null) return false;
  const version = readVersion(osVersion);
  return version !== null && compareVersions(version, since) >= 0;
}
