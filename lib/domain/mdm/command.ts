export const commandKinds = ["invite", "install", "remove", "list"] as const;

export type CommandKind = (typeof commandKinds)[number];

/**
 * `acknowledged`: the device took it up, and what comes of it shows later. `not-now`: the device was busy and is asked again
 * by its server. `given-up`: nobody heard of it for a day.
 */
export const commandStates = [
  "queued",
  "sent",
  "acknowledged",
  "not-now",
  "failed",
  "done",
  "given-up",
  "canceled",
] as const;

export type CommandState = (typeof commandStates)[number];

/** Something can still come of it. */
export const openStates = ["queued", "sent", "acknowledged", "not-now"] as const satisfies CommandState[];

export const isOpen = (state: CommandState): boolean =>
  (openStates as readonly CommandState[]).includes(state);

const DAY_MS = 86_400_000;

/** After this long without an end a command is given up. */
export const GIVE_UP_MS = DAY_MS;

export type InstallLicensing = "device" | "user";

/** What a device is to be asked. */
export type Command =
  | { kind: "invite"; invitationUrl: string }
  | { kind: "install"; titleId: string; licensing: InstallLicensing }
  | { kind: "remove"; titleId: string }
  | { kind: "list"; bundleIds?: readonly string[] };
