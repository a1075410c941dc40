import { afterAll, expect, test } from "vitest";
import { db } from "#lib/data/client.ts";
import * as imports from "#lib/data/imports.ts";
import { closeQueue } from "#lib/data/queue.ts";
import { transaction } from "#lib/data/transaction.ts";
import { applyImport } from "#lib/features/inventory/import/apply-import.ts";
import { chooseColumns } from "#lib/features/inventory/import/choose-columns.ts";
import { firstColumns } from "#lib/features/inventory/import/first-columns.ts";
import { receiveCsv } from "#lib/features/inventory/import/receive-csv.ts";
import { sayFirstRow } from "#lib/features/inventory/import/say-first-row.ts";
import { exportDevices, exportPeople } from "#lib/features/inventory/export-list.ts";
import { runImport } from "#lib/features/inventory/run-import.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, makeGroup, systemAt, type TestScope } from "#tests/support/access-world.ts";
import {
  appliedImport,
  checkedImport,
  devicesIn,
  inPieces,
  makeDevice,
  makePerson,
  peopleIn,
  rowsOf,
  seenImport,
} from "#tests/support/inventory-world.ts";

process.env["LOG_LEVEL"] = "silent";
useFreshDatabase();
afterAll(closeQueue);

async function world() {
  const customer = await makeCustomer();
  return { customer, scope: await systemAt(customer, customer.groupId) };
}

const upload = (scope: TestScope, content: string, kind: imports.ImportKind = "device") =>
  receiveCsv(scope, { kind, fileName: "list.csv", body: inPieces(content) });

const columnsOf = (scope: TestScope, importId: string) =>
  transaction(scope, async (tx) => firstColumns(tx, await imports.get(tx, importId)));

test("a table without headings loses no row, and somebody can say that its first row is headings after all", async () => {
  const { customer, scope } = await world();
  const table = "Till 1,C02XK1ZJJGH5,18.4\nTill 2,F9FXL2Q1N7,18.5\n";
  const { counts } = await appliedImport(customer, scope, "device", table);
  expect(counts).toMatchObject({ new: 2, problem: 0 });
  expect((await devicesIn(scope)).map(({ name, serial, osVersion }) => [name, serial, osVersion])).toEqual([
    ["Till 1", "C02XK1ZJJGH5", "18.4"],
    ["Till 2", "F9FXL2Q1N7", "18.5"],
  ]);

  const importId = await upload(scope, table);
  await sayFirstRow(scope, { importId, first: "headings" });
  expect(await seenImport(scope, importId)).toMatchObject({
    headed: true,
    header: ["Till 1", "C02XK1ZJJGH5", "18.4"],
    sample: [["Till 2", "F9FXL2Q1N7", "18.5"]],
  });
  await sayFirstRow(scope, { importId, first: "data" });
  expect(await seenImport(scope, importId)).toMatchObject({ headed: false, columns: null });
});

test("columns are those of the last table with the same headings, in this group and for this kind", async () => {
  const { customer, scope } = await world();
  const below = await systemAt(customer, await makeGroup(customer, "Retail"));
  const table = (serial: string) => `Asset;Box;Code\nTill 1;iPad;${serial}\n`;
  const first = await upload(scope, table("C02XK1ZJJGH5"));
  expect(await columnsOf(scope, first)).toEqual({ columns: {}, remembered: false });

  await chooseColumns(scope, { importId: first, columns: { serial: 2, name: 0 } });
  const again = await upload(scope, table("F9FXL2Q1N7").replace("Asset", " ASSET "));
  expect(await columnsOf(scope, again)).toEqual({ columns: { serial: 2, name: 0 }, remembered: true });
  const elsewhere = { columns: {}, remembered: false };
  expect(await columnsOf(below, await upload(below, table("F9FXL2Q1N7")))).toEqual(elsewhere);
  expect(await columnsOf(scope, await upload(scope, table("F9FXL2Q1N7"), "person"))).toEqual(elsewhere);
});

test("an owner is found by either address, one who is nobody is a problem, and time is not turned back", async () => {
  const { customer, scope } = await world();
  const ada = await makePerson(scope, { email: "ada@corp.example" });
  const bo = await makePerson(scope, { email: null, managedAccount: "bo@corp.appleid.example" });
  const found = await appliedImport(customer, scope, "device",
    "serial,owner email,last seen\nC02XK1ZJJGH5,ADA@corp.example,2026-11-20 10:00\nF9FXL2Q1N7,bo@corp.appleid.example,2026-11-01\nF4KQ7X2M9L,nobody@corp.example,\nDMPXH1ZZ0001,,11/20/2026\n"); // prettier-ignore
  expect(found.counts).toMatchObject({ new: 2, problem: 2 });
  expect(await rowsOf(scope, found, "problem")).toMatchObject([
    { line: 4, problem: "unknown-owner", column: "owner", row: { owner: "nobody@corp.example" } },
    { line: 5, problem: "not-a-moment", column: "lastSeen" },
  ]);
  const again = await appliedImport(customer, scope, "device",
    "serial,owner email,last seen\nC02XK1ZJJGH5,ada@corp.example,2026-11-19\nF9FXL2Q1N7,,2026-11-21\n"); // prettier-ignore
  expect(again.counts).toMatchObject({ same: 1, changed: 1 });
  expect(await devicesIn(scope)).toMatchObject([
    { ownerId: ada, lastSeenAt: new Date("2026-11-20T10:00:00Z") },
    { ownerId: bo, lastSeenAt: new Date("2026-11-21T00:00:00Z") },
  ]);
});

test("what SCIM or the MDM server owns stays; a table fills only what they left open", async () => {
  const { customer, scope } = await world();
  await makePerson(scope, { name: "Ada Abel", email: "ada@corp.example", source: "scim" });
  await makePerson(scope, { name: "Bo Brandt", email: "bo@corp.example", source: "scim" });
  await makeDevice(scope, { serial: "C02XK1ZJJGH5", name: "C02XK1ZJJGH5", model: null, osVersion: "18.4", source: "mdm" }); // prettier-ignore
  const people = await appliedImport(customer, scope, "person",
    "name,email,managed apple account,language\nAda Anders,ada@corp.example,ada@corp.appleid.example,de\nBob,bo@corp.example,,\n"); // prettier-ignore
  expect(people.counts).toMatchObject({ changed: 1, kept: 1 });
  expect(await rowsOf(scope, people, "kept")).toMatchObject([{ line: 3, here: { source: "scim" } }]);
  expect(await peopleIn(scope)).toMatchObject([
    { name: "Ada Abel", managedAccount: "ada@corp.appleid.example", language: "de", source: "scim" },
    { name: "Bo Brandt", managedAccount: null, source: "scim" },
  ]);
  const devices = await appliedImport(customer, scope, "device",
    "serial,name,model,version\nC02XK1ZJJGH5,Till 1,iPad Pro,17.0\n"); // prettier-ignore
  expect(devices.counts).toMatchObject({ changed: 1 });
  expect(await devicesIn(scope)).toMatchObject([
    { name: "Till 1", model: "iPad Pro", osVersion: "18.4", source: "mdm" },
  ]);
});

test("what is missing from a table is never removed but by its number, and only what came by a table", async () => {
  const { customer, scope } = await world();
  const list =
    "serial,name,version\nC02XK1ZJJGH5,Till 1,18.4\nF9FXL2Q1N7,Till 2,18.4\nF4KQ7X2M9L,Till 3,18.4\n";
  await appliedImport(customer, scope, "device", list);
  await makeDevice(scope, { serial: "DMPXH1ZZ0001", name: "By hand" });
  const shorter = "serial,name,version\nc02xk1zjjgh5,Till 1,18.5\nF9FXL2Q1N7,Till 2,eighteen\n";
  const unasked = await appliedImport(customer, scope, "device", shorter);
  expect(unasked.counts).toMatchObject({ missing: 0, problem: 1 });
  expect(await devicesIn(scope)).toHaveLength(4);

  const found = await checkedImport(customer, scope, "device", shorter, "seek");
  expect(found.counts).toMatchObject({ missing: 1 });
  expect(await rowsOf(scope, found, "missing")).toMatchObject([{ row: { serial: "F4KQ7X2M9L" } }]);
  const importId = found.id;
  await expect(applyImport(scope, { importId, confirmation: 2 })).rejects.toThrow("import-missing-number");

  const { operationId } = await applyImport(scope, { importId, confirmation: 1 });
  const system = await systemAt(customer, customer.groupId);
  expect(await runImport(system, operationId, AbortSignal.abort())).toBe("kept");
  expect(await devicesIn(scope)).toHaveLength(4);
  expect(await runImport(system, operationId)).toBe("finished");
  expect((await seenImport(scope, importId)).counts).toMatchObject({
    removed: 1,
    missing: 0,
    changed: 0,
    same: 1,
  });
  expect((await devicesIn(scope)).map(({ serial }) => serial)).toEqual([
    "C02XK1ZJJGH5",
    "DMPXH1ZZ0001",
    "F9FXL2Q1N7",
  ]);
  const words = await transaction(scope, (tx) =>
    db(tx).searchWord.count({ where: { customerId: customer.customerId, word: "f4kq7x2m9l" } }),
  );
  expect(words).toBe(0);
});

test("a person missing from a table leaves their devices to nobody, and a row that cannot be taken is not missing", async () => {
  const { customer, scope } = await world();
  await appliedImport(customer, scope, "person", "name,email\nAda,ada@corp.example\nBo,bo@corp.example\n");
  await appliedImport(customer, scope, "device", "serial,owner email\nC02XK1ZJJGH5,ada@corp.example\n");
  const found = await checkedImport(customer, scope, "person", "name,email,language\nBo,BO@corp.example,Martian\n", "seek"); // prettier-ignore
  expect(found.counts).toMatchObject({ problem: 1, missing: 1 });
  const { operationId } = await applyImport(scope, { importId: found.id, confirmation: 1 });
  await runImport(await systemAt(customer, customer.groupId), operationId);
  expect((await peopleIn(scope)).map(({ name }) => name)).toEqual(["Bo"]);
  expect(await devicesIn(scope)).toMatchObject([{ ownerId: null, ownerName: null }]);
});

test("what an export wrote comes in again as nothing changed, whoever owns it and wherever it stands", async () => {
  const customer = await makeCustomer();
  const north = await makeGroup(customer, "North/South", await makeGroup(customer, "Retail"));
  const scope = await systemAt(customer, customer.groupId);
  const ada = await makePerson(scope, { email: "ada@corp.example", language: "pt-BR", source: "scim" });
  await makePerson(scope, { name: "+49 30 123", email: null, managedAccount: "bo@corp.appleid.example" });
  await makeDevice(scope, {
    serial: "C02XK1ZJJGH5",
    name: "=Till",
    ownerId: ada,
    groupId: north,
    source: "csv",
  });
  await makeDevice(scope, { serial: "F9FXL2Q1N7", name: "'Till", platform: "unknown", model: null });
  await appliedImport(
    customer,
    scope,
    "device",
    "serial,last seen\nC02XK1ZJJGH5,2026-11-20T10:15:30+01:00\n",
  );
  for (const [kind, written] of [
    ["device", exportDevices(scope, "")],
    ["person", exportPeople(scope, "")],
  ] as const) {
    const found = await checkedImport(customer, scope, kind, (await Array.fromAsync(written)).join(""));
    expect(found.counts).toEqual({ lines: 3, new: 0, changed: 0, same: 2, kept: 0, duplicate: 0, problem: 0, missing: 0, missed: 0, removed: 0 }); // prettier-ignore
  }
});
