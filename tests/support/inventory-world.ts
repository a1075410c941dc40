import * as devices from "#lib/data/devices.ts";
import * as importRows from "#lib/data/import-rows.ts";
import type { Verdict } from "#lib/data/import-rows.ts";
import * as imports from "#lib/data/imports.ts";
import type { ImportKind } from "#lib/data/imports.ts";
import * as people from "#lib/data/people.ts";
import { transaction } from "#lib/data/transaction.ts";
import { applyImport } from "#lib/features/inventory/import/apply-import.ts";
import { chooseColumns } from "#lib/features/inventory/import/choose-columns.ts";
import { ImportCounts } from "#lib/features/inventory/import/counts.ts";
import { receiveCsv } from "#lib/features/inventory/import/receive-csv.ts";
import { firstColumns } from "#lib/features/inventory/import/first-columns.ts";
import { runImport } from "#lib/features/inventory/run-import.ts";
import { systemAt, type TestCustomer, type TestScope } from "#tests/support/access-world.ts";

let made = 0;

/** Serial numbers that no other device of the test run has. */
export const newSerial = () => `QMTEST${String(++made).padStart(6, "0")}`;

/** A device in the scope's own group unless told otherwise. */
export function makeDevice(scope: TestScope, fields: Partial<devices.DeviceFields> = {}): Promise<string> {
  return transaction(scope, (tx) => devices.insert(tx, deviceFields(scope, fields)));
}

export function deviceFields(
  { groupId }: { groupId: string },
  fields: Partial<devices.DeviceFields> = {},
): devices.DeviceFields {
  return {
    groupId,
    serial: newSerial(),
    name: "Till",
    model: "iPad, 10th generation",
    platform: "ipados",
    osVersion: "18.4",
    enrollment: "device",
    source: "console",
    ...fields,
  };
}

/** A person in the scope's own group unless told otherwise. */
export function makePerson(scope: TestScope, fields: Partial<people.PersonFields> = {}): Promise<string> {
  return transaction(scope, (tx) => people.insert(tx, personFields(scope, fields)));
}

export function personFields(
  { groupId }: { groupId: string },
  fields: Partial<people.PersonFields> = {},
): people.PersonFields {
  return {
    groupId,
    name: "Ada Abel",
    email: `ada.${++made}@corp.example`,
    managedAccount: null,
    source: "console",
    ...fields,
  };
}

/** The bytes of a table, in pieces as a browser would send them. */
export async function* inPieces(content: string | Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export type SeenImport = Omit<imports.ImportRecord, "counts"> & { counts: ImportCounts };

export async function seenImport(scope: TestScope, importId: string): Promise<SeenImport> {
  const found = await transaction(scope, (tx) => imports.get(tx, importId));
  return { ...found, counts: ImportCounts.parse(found.counts ?? {}) };
}

/** Uploads a table and has its rows checked, its columns as they are guessed. Answers the import. */
export async function checkedImport(
  customer: TestCustomer,
  scope: TestScope,
  kind: ImportKind,
  content: string | Uint8Array,
  missing?: "seek",
): Promise<SeenImport> {
  const importId = await receiveCsv(scope, { kind, fileName: "list.csv", body: inPieces(content) });
  const { columns } = await transaction(scope, async (tx) =>
    firstColumns(tx, await imports.get(tx, importId)),
  );
  const { operationId } = await chooseColumns(scope, { importId, columns, ...(missing && { missing }) });
  await runImport(await systemAt(customer, customer.groupId), operationId);
  return seenImport(scope, importId);
}

/** The same, and applies it. */
export async function appliedImport(
  ...[customer, scope, kind, content]: Parameters<typeof checkedImport>
): Promise<SeenImport> {
  const { id: importId } = await checkedImport(customer, scope, kind, content);
  const { operationId } = await applyImport(scope, { importId });
  await runImport(await systemAt(customer, customer.groupId), operationId);
  return seenImport(scope, importId);
}

/** An import's rows with a verdict, as its page shows them. */
export async function rowsOf(scope: TestScope, found: SeenImport, verdict: Verdict) {
  const kind = found.kind as ImportKind;
  const { rows } = await transaction(scope, (tx) =>
    importRows.page(tx, { id: found.id, kind }, verdict, null, 100),
  );
  return rows;
}

export async function devicesIn(scope: TestScope): Promise<devices.DeviceRecord[]> {
  const place = { sort: "serial", descending: false, walk: null, size: 1000, uncounted: true } as const;
  const match = { groups: scope.reach, words: [] };
  return (await transaction(scope, (tx) => devices.list(tx, match, place))).rows;
}

export async function peopleIn(scope: TestScope, words: string[] = []): Promise<people.PersonRecord[]> {
  const place = { sort: "name", descending: false, walk: null, size: 1000, uncounted: true } as const;
  return (await transaction(scope, (tx) => people.list(tx, { groups: scope.reach, words }, place))).rows;
}
