import type { ImportKind } from "#lib/data/imports.ts";
import {
  deviceColumns,
  mapHeader as mapDeviceHeader,
  readDeviceRow,
  type DeviceRow,
} from "#lib/domain/inventory/device-row.ts";
import type { Columns } from "#lib/domain/inventory/header.ts";
import {
  mapHeader as mapPersonHeader,
  personColumns,
  readPersonRow,
  type PersonRow,
} from "#lib/domain/inventory/person-row.ts";
import { nameKey, tidyName } from "#lib/domain/names.ts";

export type ColumnMap = Partial<Record<string, number>>;

/** One row on its way to being compared: what it says by column, and what tells it from others; or why it cannot be taken. */
export interface StagedRow {
  key: string | null;
  row: Record<string, string>;
  problem: string | null;
  column: string | null;
}

/** What a table of this kind may have, in the order of the template. */
export const columnsOf: Record<ImportKind, readonly string[]> = {
  device: deviceColumns,
  person: personColumns,
};

export const mapHeader = (kind: ImportKind, header: readonly string[]): Columns<string> =>
  kind === "device" ? mapDeviceHeader(header) : mapPersonHeader(header);

interface Reading {
  kind: ImportKind;
  columns: ColumnMap;
  /** How many headings the table has: more cells than that means that a sign within a cell has parted it. */
  width: number;
  groupOf: (path: readonly string[]) => string | null;
}

export function stageRow(cells: readonly string[], { kind, columns, width, groupOf }: Reading): StagedRow {
  const refused = (problem: string, column: string | null) =>
    ({ key: null, row: written(cells, columns), problem, column }) as const;
  if (cells.length > width) return refused("too-many-cells", null);

  const read = readers[kind](cells, columns);
  if (!read.ok) return refused(read.problem, read.column);
  const groupId = read.groupPath === null ? null : groupOf(read.groupPath);
  if (read.groupPath !== null && groupId === null) return refused("unknown-group", "group");
  if (read.key === null) return refused("unidentified", "email");
  return { key: read.key, row: told({ ...read.row, groupId }), problem: null, column: null };
}

type Told = Record<string, string | null>;

type Read =
  | { ok: true; key: string | null; row: Told; groupPath: string[] | null }
  | { ok: false; problem: string; column: string };

const readers: Record<ImportKind, (cells: readonly string[], columns: ColumnMap) => Read> = {
  device(cells, columns) {
    const read = readDeviceRow(cells, columns);
    return read.ok ? { ok: true, ...device(read.device), groupPath: read.device.groupPath } : read;
  },
  person(cells, columns) {
    const read = readPersonRow(cells, columns);
    return read.ok ? { ok: true, ...person(read.person), groupPath: read.person.groupPath } : read;
  },
};

function device({ serial, name, model, platform, osVersion, enrollment, owner, lastSeen }: DeviceRow) {
  const known = <T extends string>(value: T | "unknown") => (value === "unknown" ? null : value);
  const row = {
    serial,
    ...namesOf(name),
    model,
    platform: known(platform),
    osVersion,
    enrollment: known(enrollment),
    owner,
    lastSeenAt: lastSeen?.toISOString() ?? null,
  };
  return { key: serial, row };
}

/** An address, or the id under which Apple knows them, tells people of one name apart. */
function person({ name, email, managedAccount, clientUserId, language }: PersonRow) {
  const [emailKey, managedKey] = [email?.toLowerCase() ?? null, managedAccount?.toLowerCase() ?? null];
  const key = emailKey ?? (managedKey && `m:${managedKey}`) ?? (clientUserId && `u:${clientUserId}`);
  return {
    key,
    row: { ...namesOf(name), email, emailKey, managedAccount, managedKey, clientUserId, language },
  };
}

const namesOf = (name: string | null) =>
  name === null ? { name } : { name: tidyName(name), nameKey: nameKey(name) };

/** A cell that is empty says nothing, so that nothing is ever wiped by it. */
function told(row: Told): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

const SHOWN = 120;

function written(cells: readonly string[], columns: ColumnMap): Record<string, string> {
  return told(
    Object.fromEntries(
      Object.entries(columns).map(([column, at]) => {
        const text = (at === undefined ? "" : (cells[at] ?? "")).trim().replace(/\p{Cc}/gu, " ");
        return [column, text === "" ? null : text.slice(0, SHOWN).toWellFormed()];
      }),
    ),
  );
}
