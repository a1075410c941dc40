import { isEmail, readGroupPath, type CellProblem } from "#lib/domain/inventory/cell.ts";
import { readEnrollment, type Enrollment } from "#lib/domain/inventory/enrollment.ts";
import { mapColumns, type Columns } from "#lib/domain/inventory/header.ts";
import { readMoment } from "#lib/domain/inventory/moment.ts";
import { readVersion } from "#lib/domain/inventory/os-version.ts";
import { readPlatform, type Platform } from "#lib/domain/inventory/platform.ts";
import { readCells } from "#lib/domain/inventory/row-reading.ts";
import { normalSerial } from "#lib/domain/inventory/serial.ts";

export const deviceColumns = [
  "serial",
  "name",
  "model",
  "platform",
  "osVersion",
  "enrollment",
  "owner",
  "lastSeen",
  "group",
] as const;

export type DeviceColumn = (typeof deviceColumns)[number];

export interface DeviceRow {
  serial: string;
  name: string | null;
  model: string | null;
  platform: Platform;
  osVersion: string | null;
  enrollment: Enrollment;
  /** The address or Managed Apple Account of whom it belongs to, in small letters. */
  owner: string | null;
  lastSeen: Date | null;
  /** Names of groups from the top down. */
  groupPath: string[] | null;
}

export type DeviceRowProblem =
  | CellProblem
  | "not-a-serial"
  | "unknown-platform"
  | "not-a-version"
  | "unknown-enrollment"
  | "not-an-email"
  | "not-a-moment";

export type DeviceRowReading =
  { ok: true; device: DeviceRow } | { ok: false; problem: DeviceRowProblem; column: DeviceColumn };

const synonyms: Record<DeviceColumn, readonly string[]> = {
  serial: ["serial number", "serial no", "serialnr", "s/n", "sn", "device serial", "device serial number"],
  name: ["device name", "hostname", "host name", "computer name", "label"],
  model: ["model name", "device model", "hardware model", "product", "product name", "model identifier"],
  platform: ["os", "operating system", "os type", "device type", "type", "family"],
  osVersion: ["version", "operating system version", "software version", "ios version", "macos version"],
  enrollment: [
    "enrollment type",
    "enrolment",
    "enrolment type",
    "enrollment mode",
    "ownership",
    "management",
  ],
  owner: [
    "owner email",
    "user email",
    "assigned user email",
    "email",
    "email address",
    "managed apple account",
  ],
  lastSeen: [
    "last seen at",
    "last contact",
    "last check in",
    "last checkin",
    "last inventory update",
    "last sync",
    "last communication",
  ],
  group: ["organization group", "group path", "organization", "location", "site", "department"],
};

export function mapHeader(header: readonly string[]): Columns<DeviceColumn> {
  return mapColumns(header, synonyms, ["serial"]);
}

export function readDeviceRow(
  cells: readonly string[],
  columns: Partial<Record<DeviceColumn, number>>,
): DeviceRowReading {
  const row = readCells(cells, columns, deviceColumns);
  if (!row.ok) return row;
  const { texts } = row;
  const refuse = (column: DeviceColumn, problem: DeviceRowProblem) =>
    ({ ok: false, problem, column }) as const;

  const serialText = texts("serial");
  if (serialText === null) return refuse("serial", "missing");
  const serial = normalSerial(serialText);
  if (serial === null) return refuse("serial", "not-a-serial");

  const platform = platformOf(texts("platform"), texts("model"));
  if (platform === null) return refuse("platform", "unknown-platform");

  const versionText = texts("osVersion");
  const osVersion = versionText === null ? null : readVersion(versionText);
  if (versionText !== null && osVersion === null) return refuse("osVersion", "not-a-version");

  const enrollment = readEnrollment(texts("enrollment") ?? "");
  if (enrollment === null) return refuse("enrollment", "unknown-enrollment");

  const owner = texts("owner")?.toLowerCase() ?? null;
  if (owner !== null && !isEmail(owner)) return refuse("owner", "not-an-email");

  const seenText = texts("lastSeen");
  const lastSeen = seenText === null ? null : readMoment(seenText);
  if (seenText !== null && lastSeen === null) return refuse("lastSeen", "not-a-moment");

  const groupPath = readGroupPath(texts("group"));
  return {
    ok: true,
    device: {
      serial,
      name: texts("name"),
      model: texts("model"),
      platform,
      osVersion,
      enrollment,
      owner,
      lastSeen,
      groupPath,
    },
  };
}

/** The model says more than "iOS" does, and speaks alone where no platform is given. */
function platformOf(text: string | null, model: string | null): Platform | null {
  const byModel = readPlatform(model ?? "");
  const platform = readPlatform(text ?? "");
  if (platform === "unknown") return byModel ?? "unknown";
  return platform === "ios" && byModel === "ipados" ? "ipados" : platform;
}
