import { afterAll, describe, expect, test } from "vitest";
import { closeQueue } from "#lib/data/queue.ts";
import { applyImport } from "#lib/features/inventory/import/apply-import.ts";
import { runImport } from "#lib/features/inventory/run-import.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, systemAt, type TestCustomer, type TestScope } from "#tests/support/access-world.ts";
import { checkedImport, devicesIn, makeDevice, rowsOf, seenImport } from "#tests/support/inventory-world.ts";

process.env["LOG_LEVEL"] = "silent";
useFreshDatabase();
afterAll(closeQueue);

interface World {
  customer: TestCustomer;
  scope: TestScope;
}

async function world(): Promise<World> {
  const customer = await makeCustomer();
  return { customer, scope: await systemAt(customer, customer.groupId) };
}

const check = ({ customer, scope }: World, content: string) =>
  checkedImport(customer, scope, "device", content);

async function applyChecked({ customer, scope }: World, importId: string) {
  const { operationId } = await applyImport(scope, { importId });
  await runImport(await systemAt(customer, customer.groupId), operationId);
  return seenImport(scope, importId);
}

describe("between the check and the application", () => {
  const list = "serial,name\nC02XK1ZJJGH5,By file\nF9FXL2Q1N7,Till 2\n";

  test.each([
    ["a device that was typed in keeps its name", "console"],
    ["a device that another import brought keeps its name", "csv"],
  ])("%s, and the row is told", async (_what, source) => {
    const here = await world();
    const found = await check(here, list);
    await makeDevice(here.scope, { serial: "C02XK1ZJJGH5", name: "Meanwhile", source });
    const applied = await applyChecked(here, found.id);
    expect(applied.counts).toMatchObject({ new: 1, problem: 1, missed: 1 });
    expect(await rowsOf(here.scope, applied, "problem")).toMatchObject([
      { line: 2, problem: "changed-meanwhile" },
    ]);
    expect((await devicesIn(here.scope)).map(({ name }) => name)).toEqual(["Meanwhile", "Till 2"]);
  });
});
