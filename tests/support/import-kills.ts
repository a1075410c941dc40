import { expect } from "vitest";
import { applyImport } from "#lib/features/inventory/import/apply-import.ts";
import { chooseColumns } from "#lib/features/inventory/import/choose-columns.ts";
import { receiveCsv } from "#lib/features/inventory/import/receive-csv.ts";
import { runImport } from "#lib/features/inventory/run-import.ts";
import { db } from "#lib/data/client.ts";
import { transaction } from "#lib/data/transaction.ts";
import { makeCustomer, systemAt, type TestScope } from "#tests/support/access-world.ts";
import { appliedImport, devicesIn, inPieces, seenImport } from "#tests/support/inventory-world.ts";
import { runAndDie } from "#tests/support/kill-moments.ts";

export type ImportStep = "check" | "apply";

const line = (at: number, version: string) => `QMKILL${String(at).padStart(4, "0")},Till ${at},${version}\n`;
const table = (from: number, to: number, version: string) =>
  `serial,name,version\n${Array.from({ length: to - from }, (_, at) => line(from + at, version)).join("")}`;

/** Ten devices are here; a table changes five, adds five and lacks five, which are to be removed. */
async function story(step: ImportStep) {
  const customer = await makeCustomer();
  const scope = await systemAt(customer, customer.groupId);
  await appliedImport(customer, scope, "device", table(0, 10, "18.4"));
  const body = inPieces(table(5, 15, "18.5"));
  const importId = await receiveCsv(scope, { kind: "device", fileName: "list.csv", body });
  const columns = { serial: 0, name: 1, osVersion: 2 };
  const check = await chooseColumns(scope, { importId, columns, missing: "seek" });
  if (step === "check") return { customer, scope, importId, ...check };
  await runImport(scope, check.operationId);
  return { customer, scope, importId, ...(await applyImport(scope, { importId, confirmation: 5 })) };
}

/** The database lets go of what the dead process held as soon as it notices; until then another is kept from it. */
async function carriedOn(scope: TestScope, operationId: string): Promise<void> {
  const tries = Array.from({ length: 1000 });
  for (const _ of tries) if ((await runImport(scope, operationId)) === "finished") return;
  throw new Error("Nobody let go of the import.");
}

/** How many moments a step has at which its process may die. */
export async function momentsOf(step: ImportStep): Promise<number> {
  const { customer, operationId } = await story(step);
  return (await runAndDie(customer, { importOperationId: operationId }, 0)).moments;
}

/** The process dies at its n-th moment of a step; another takes over. Every row came in once, and every missing one went. */
export async function survivesDeath(step: ImportStep, killAt: number): Promise<void> {
  const { customer, scope, importId, operationId } = await story(step);
  const died = await runAndDie(customer, { importOperationId: operationId }, killAt);
  expect(died.killed).toBe(true);
  await carriedOn(scope, operationId);
  if (step === "check") {
    expect(await devicesIn(scope)).toHaveLength(10);
    await runImport(scope, (await applyImport(scope, { importId, confirmation: 5 })).operationId);
  }
  const { state, counts } = await seenImport(scope, importId);
  expect({ state, counts }).toMatchObject({
    state: "applied",
    counts: { new: 5, changed: 5, removed: 5, missing: 0, problem: 0 },
  });
  expect((await devicesIn(scope)).map(({ name, osVersion }) => `${name} ${osVersion}`)).toEqual(
    Array.from({ length: 10 }, (_, at) => `Till ${at + 5} 18.5`),
  );
  const words = await transaction(scope, (tx) =>
    db(tx).searchWord.findMany({ where: { customerId: tx.customerId, word: { startsWith: "qmkill" } } }),
  );
  expect(words).toHaveLength(10);
}
