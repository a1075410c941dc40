import { afterAll, expect, test } from "vitest";
import * as devices from "#lib/data/devices.ts";
import * as imports from "#lib/data/imports.ts";
import * as operations from "#lib/data/operations.ts";
import { closeQueue } from "#lib/data/queue.ts";
import { transaction } from "#lib/data/transaction.ts";
import { applyImport } from "#lib/features/inventory/import/apply-import.ts";
import { chooseColumns } from "#lib/features/inventory/import/choose-columns.ts";
import { discardImport } from "#lib/features/inventory/import/discard-import.ts";
import { receiveCsv } from "#lib/features/inventory/import/receive-csv.ts";
import { runImport } from "#lib/features/inventory/run-import.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, systemAt, type TestScope } from "#tests/support/access-world.ts";
import { survivesDeath } from "#tests/support/import-kills.ts";
import { checkedImport, inPieces, seenImport } from "#tests/support/inventory-world.ts";

process.env["LOG_LEVEL"] = "silent";
useFreshDatabase();
afterAll(closeQueue);

const ROWS = 24_000;
const table = `serial,name\n${Array.from({ length: ROWS }, (_, at) => `QM${String(at).padStart(8, "0")},Till ${at}`).join("\n")}\n`;

/** A worker that is told to end at once gets no further than to the end of what it has in hand. */
const ending = AbortSignal.abort();

const countOf = (scope: TestScope) =>
  transaction(scope, async (tx) => (await devices.ids(tx, { groups: null, words: [] }, ROWS + 1)).length);

const stateOf = (scope: TestScope, operationId: string) =>
  transaction(scope, async (tx) => (await operations.get(tx, operationId)).state);

async function world() {
  const customer = await makeCustomer();
  return { customer, scope: await systemAt(customer, customer.groupId) };
}

test("an application that ends between two batches goes on behind the first, and takes no row twice", async () => {
  const { customer, scope } = await world();
  const { id: importId } = await checkedImport(customer, scope, "device", table);
  const { operationId } = await applyImport(scope, { importId });

  expect(await runImport(scope, operationId, ending)).toBe("kept");
  const halfway = await countOf(scope);
  expect(halfway).toBeGreaterThan(0);
  expect(halfway).toBeLessThan(ROWS);
  expect(await stateOf(scope, operationId)).toBe("running");

  expect(await runImport(scope, operationId)).toBe("finished");
  expect(await countOf(scope)).toBe(ROWS);
  expect(await seenImport(scope, importId)).toMatchObject({
    state: "applied",
    counts: { new: ROWS, problem: 0, missed: 0 },
  });
  expect(await stateOf(scope, operationId)).toBe("done");
});

test("an application that was done but for its operation is only finished", async () => {
  const { customer, scope } = await world();
  const { id: importId } = await checkedImport(customer, scope, "device", "serial\nC02XK1ZJJGH5\n");
  const { operationId } = await applyImport(scope, { importId });
  await transaction(scope, (tx) =>
    imports.become(tx, importId, ["applying"], "applied", { counts: { lines: 2, new: 1 } }),
  );
  expect(await runImport(scope, operationId)).toBe("finished");
  expect([await stateOf(scope, operationId), await countOf(scope)]).toEqual(["done", 0]);
});

test("a check that ends in the middle begins anew and counts every row once", async () => {
  const { scope } = await world();
  const importId = await receiveCsv(scope, {
    kind: "device",
    fileName: "list.csv",
    body: inPieces(table, 60_000),
  });
  const { operationId } = await chooseColumns(scope, { importId, columns: { serial: 0, name: 1 } });
  expect(await runImport(scope, operationId, ending)).toBe("kept");
  expect(await runImport(scope, operationId)).toBe("finished");
  expect(await seenImport(scope, importId)).toMatchObject({
    state: "ready",
    counts: { new: ROWS, lines: ROWS + 1 },
  });
  expect(await countOf(scope)).toBe(0);
});

test("two workers that were woken for the same import do it once", async () => {
  const { customer, scope } = await world();
  const { id: importId } = await checkedImport(customer, scope, "device", table);
  const { operationId } = await applyImport(scope, { importId });
  const verdicts = await Promise.all([runImport(scope, operationId), runImport(scope, operationId)]);
  expect(verdicts.toSorted()).toEqual(["finished", "kept"]);
  expect(await countOf(scope)).toBe(ROWS);
});

test("an application that somebody stops can be taken up again where it stood", async () => {
  const { customer, scope } = await world();
  const { id: importId } = await checkedImport(customer, scope, "device", table);
  const first = await applyImport(scope, { importId });
  await transaction(scope, (tx) => operations.askToStop(tx, first.operationId));
  await runImport(scope, first.operationId);
  expect(await stateOf(scope, first.operationId)).toBe("stopped");
  const halfway = await countOf(scope);
  expect(halfway).toBeLessThan(ROWS);

  const second = await applyImport(scope, { importId });
  await runImport(scope, second.operationId);
  expect(await countOf(scope)).toBe(ROWS);
});

test("an import is applied once, and a discarded one never", async () => {
  const { customer, scope } = await world();
  const { id: importId } = await checkedImport(customer, scope, "device", "serial\nC02XK1ZJJGH5\n");
  const asked = await Promise.allSettled([
    applyImport(scope, { importId }),
    applyImport(scope, { importId }),
  ]);
  expect(asked.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await expect(discardImport(scope, { importId })).rejects.toThrow("import-not-ready");

  const { id } = await checkedImport(customer, scope, "device", "serial\nF9FXL2Q1N7\n");
  await discardImport(scope, { importId: id });
  await expect(applyImport(scope, { importId: id })).rejects.toThrow("import-not-ready");
  expect(await transaction(scope, (tx) => imports.piece(tx, id, 0))).toBeNull();
});

test("an import whose process is killed while it takes rows in is carried to its end by another", () =>
  survivesDeath("apply", 5));
