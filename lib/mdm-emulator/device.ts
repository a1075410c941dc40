/** What a device does with the next command that it is given. */
export type Behavior =
  | { does: "obey" }
  /** Reports one error for each command: as often as there are numbers, and obeys after that. */
  | { does: "fail"; errors: { code: number; domain: string }[] }
  | { does: "not-now"; times: number }
  /** Takes the install up and asks the person, who says yes or no only when told to. */
  | { does: "ask-person" }
  | { does: "reject"; reason: string }
  | { does: "ignore" };

export interface EmulatedDevice {
  udid: string;
  /** Under User Enrollment there is no UDID: the id the server knows is this one. */
  enrollmentId?: string;
  serial: string;
  name: string;
  product: string;
  osVersion: string;
  /** A Mac's user. */
  user?: string;
  behavior: Behavior;
  /** By bundle id: what ManagedApplicationList says of it. */
  apps: Map<string, string>;
  left: boolean;
}

export interface DeviceSpec extends Partial<
  Omit<EmulatedDevice, "apps" | "left" | "behavior" | "udid" | "serial">
> {
  udid: string;
  serial: string;
}

export const newDevice = (spec: DeviceSpec): EmulatedDevice => ({
  name: "iPad",
  product: "iPad13,18",
  osVersion: "18.4",
  ...spec,
  behavior: { does: "obey" },
  apps: new Map(),
  left: false,
});

export const targetOf = ({ udid, enrollmentId }: EmulatedDevice): string => enrollmentId ?? udid;

export const channelsOf = (device: EmulatedDevice): string[] =>
  device.user === undefined ? [targetOf(device)] : [targetOf(device), `${targetOf(device)}:${device.user}`];
