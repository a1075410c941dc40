/** What a server tells, read down to what we use: no push token, no unlock token, nothing of other people's commands. */
export type MdmEvent =
  | ({ kind: "enrolled" } & Channel & Authenticated)
  | ({ kind: "seen" } & Channel)
  | ({ kind: "left" } & Channel)
  | ({ kind: "answered" } & Channel & { commandUuid: string; reply: Reply });

export interface Channel {
  /** The device, by the id it is commanded under. */
  target: string;
  /** The channel of the device's user, where it is that one which speaks. */
  userTarget: string | null;
  enrollment: "device" | "user" | "unknown";
}

export interface Authenticated {
  /** None under User Enrollment. */
  serial: string | null;
  name: string | null;
  model: string | null;
  /** Such as iPad13,18. */
  product: string | null;
  osVersion: string | null;
}

export interface Reply {
  status: "acknowledged" | "not-now" | "error";
  errors: { code: number; domain: string; words: string | null }[];
  bundleId: string | null;
  appState: string | null;
  rejection: string | null;
  invitation: string | null;
  /** By bundle id, where it is a list of apps. */
  apps: Record<string, string> | null;
}
