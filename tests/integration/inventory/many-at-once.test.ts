import { expect, test } from "vitest";
import { db } from "#lib/data/client.ts";
import { transaction } from "#lib/data/transaction.ts";
import { changeMany } from "#lib/features/inventory/bulk/change-many.ts";
import { removeMany } from "#lib/features/inventory/bulk/remove-many.ts";
import { previewMany } from "#lib/features/inventory/queries.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, makeGroup, systemAt } from "#tests/support/access-world.ts";
import { auditOf } from "#tests/support/audit.ts";
import { devicesIn, makeDevice, makePerson } from "#tests/support/inventory-world.ts";

useFreshDatabase();

async function world() {
  const customer = await makeCustomer();
  const retail = await makeGroup(customer, "Retail");
  const academy = await makeGroup(customer, "Academy");
  return {
    customer,
    academy,
    top: await systemAt(customer, customer.groupId),
    below: await systemAt(customer, retail),
  };
}

test("many are moved and given to somebody at once, and what others own stays theirs", async () => {
  const { customer, top, below, academy } = await world();
  const ada = await makePerson(top, { email: "ada@corp.example" });
  const ids = [
    await makeDevice(top, { serial: "F4KQ7X2M9L01", source: "csv" }),
    await makeDevice(top, { serial: "F4KQ7X2M9L02", source: "mdm" }),
  ];
  const chosen = { kind: "device", ids } as const;
  expect(await previewMany(top, chosen)).toMatchObject({ count: 2, bySource: { csv: 1, mdm: 1 } });
  expect(await previewMany(below, chosen)).toMatchObject({ count: 0, rows: [] });
  expect(await changeMany(below, { ...chosen, groupId: below.groupId })).toEqual({ changed: 0 });
  await expect(changeMany(top, chosen)).rejects.toMatchObject({ reason: "nothing-to-change" });
  expect(await changeMany(top, { ...chosen, groupId: academy, owner: "ada@corp.example" })).toEqual({
    changed: 2,
  });
  const here = async () =>
    (await devicesIn(top)).map(({ source, groupName, ownerId }) => [source, groupName, ownerId]);
  expect(await here()).toEqual([
    ["console", "Academy", ada],
    ["mdm", "Academy", ada],
  ]);
  await changeMany(top, {
    kind: "device",
    ids: [],
    matching: "owner:ada@corp.example",
    owner: "none",
    keptBy: "tables",
  });
  expect(await here()).toEqual([
    ["csv", "Academy", null],
    ["csv", "Academy", null],
  ]);
  const told = await transaction(top, (tx) =>
    db(tx).holderEvent.findMany({
      where: { customerId: tx.customerId, holderId: ids[1] ?? "" },
      orderBy: { at: "asc" },
    }),
  );
  expect(told).toMatchObject([
    { kind: "record-changed", detail: { group: "Academy", owner: "ada@corp.example" } },
    { kind: "record-changed", detail: { owner: "none", keptBy: "tables" } },
  ]);
  expect(await auditOf(customer, "devices.edited", null)).toMatchObject([
    { after: { devices: 2, group: "Academy", owner: "ada@corp.example" } },
    { after: { devices: 2, owner: "none", keptBy: "tables", filter: "owner:ada@corp.example" } },
  ]);
});

test("many are removed only by their number, with their words, and a filter of unknown words means nobody", async () => {
  const { top } = await world();
  const ids = [await makeDevice(top, { name: "Till" }), await makeDevice(top, { name: "Till" })];
  const remove = (confirmation: number, more: object = {}) =>
    removeMany(top, { kind: "device", ids, confirmation, ...more });
  await expect(remove(1)).rejects.toMatchObject({ reason: "holders-other-number", facts: { count: 2 } });
  await expect(remove(2, { ids: [], matching: "shade:red" })).rejects.toMatchObject({
    reason: "filter-unknown",
  });
  expect(await remove(2)).toEqual({ removed: 2 });
  expect(await devicesIn(top)).toEqual([]);
  const words = await transaction(top, (tx) =>
    db(tx).searchWord.count({ where: { customerId: tx.customerId } }),
  );
  expect(words).toBe(0);
  await expect(remove(0)).rejects.toMatchObject({ reason: "holders-other-number" });
});
