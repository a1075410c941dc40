import { expect, test } from "vitest";
import { parse } from "csv-parse/sync";
import { fillDevices } from "#scripts/bench/fill-inventory.ts";
import { withConnection } from "#scripts/database/connection.ts";
import { db } from "#lib/data/client.ts";
import * as devices from "#lib/data/devices.ts";
import type { RowPage } from "#lib/data/listing/of-rows.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Walk } from "#lib/domain/paging/page.ts";
import { exportDevices } from "#lib/features/inventory/export-list.ts";
import { listDevices, viewDevice, viewPerson } from "#lib/features/inventory/queries.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, makeGroup, systemAt } from "#tests/support/access-world.ts";
import { makeDevice, makePerson } from "#tests/support/inventory-world.ts";

const held = useFreshDatabase();

const first = { sort: "", descending: false, walk: null };

async function world() {
  const customer = await makeCustomer();
  const retail = await makeGroup(customer, "Retail");
  const berlin = await makeGroup(customer, "Berlin", retail);
  const academy = await makeGroup(customer, "Academy");
  const [top, below] = [await systemAt(customer, customer.groupId), await systemAt(customer, retail)];
  return { retail, berlin, academy, top, below };
}

async function table(parts: AsyncGenerator<string>): Promise<string[][]> {
  let text = "";
  for await (const part of parts) text += part;
  return parse(text);
}

test("a group's list has its own devices and those of the groups below, and no others", async () => {
  const { top, below, berlin, academy } = await world();
  for (const [name, groupId] of [
    ["Till", below.groupId],
    ["Counter", berlin],
    ["Tablet", academy],
  ] as const)
    await makeDevice(top, { name, groupId });
  const names = async (scope: typeof top, typed: string) =>
    (await listDevices(scope, { ...first, typed })).rows.map(({ name }) => name);
  expect(await names(top, "")).toEqual(["Counter", "Tablet", "Till"]);
  expect(await names(below, "")).toEqual(["Counter", "Till"]);
  expect(await names(top, "group:retail")).toEqual(["Counter", "Till"]);
  expect(await names(below, "group:academy")).toEqual(["Counter", "Till"]);
});

test("a list tells which terms mean nothing, and an empty one from one that the filter leaves empty", async () => {
  const { top, below } = await world();
  expect(await listDevices(below, { ...first, typed: "" })).toMatchObject({
    empty: true,
    total: { count: 0 },
  });
  await makeDevice(top, { groupId: below.groupId });
  const list = await listDevices(below, { ...first, typed: "zebra shade:red group:Academy" });
  expect(list).toMatchObject({ empty: false, rows: [], unknown: ["shade:red", "group:Academy"] });
});

test("devices are found by whose they are and by when they were last seen, and walked in that order", async () => {
  const { top } = await world();
  const ada = await makePerson(top, { name: "Ada Abel", email: "ada@corp.example" });
  const bo = await makePerson(top, {
    name: "Bo Brandt",
    email: null,
    managedAccount: "bo@corp.appleid.example",
  });
  const now = top.now().getTime();
  for (const [name, ownerId, daysAgo] of [
    ["Never", ada, null],
    ["Old", ada, 40],
    ["New", bo, 2],
    ["Nobody's", null, 0],
  ] as const) {
    const id = await makeDevice(top, { name, ownerId });
    const lastSeenAt = daysAgo === null ? null : new Date(now - daysAgo * 86_400_000);
    await transaction(top, (tx) =>
      db(tx).device.updateMany({ where: { customerId: tx.customerId, id }, data: { lastSeenAt } }),
    );
  }
  const names = async (typed: string) =>
    (await listDevices(top, { ...first, sort: "seen", typed })).rows.map(({ name }) => name);
  expect(await names("")).toEqual(["Never", "Old", "New", "Nobody's"]);
  expect(await names("owner:ADA@corp.example")).toEqual(["Never", "Old"]);
  expect(await names('owner:"bo brandt"')).toEqual(["New"]);
  expect(await names("-owner:ada@corp.example")).toEqual(["New", "Nobody's"]);
  expect(await names("owner:none")).toEqual(["Nobody's"]);
  expect(await names("owner:nobody@corp.example")).toEqual([]);
  expect(await names("seen:never")).toEqual(["Never"]);
  expect(await names("seen:>30d")).toEqual(["Never", "Old"]);
  expect(await names("seen:<7d")).toEqual(["New", "Nobody's"]);

  const walked: string[] = [];
  let walk: Walk = null;
  do {
    const at: Walk = walk;
    const page: RowPage<devices.DeviceRecord> = await transaction(top, (tx) =>
      devices.list(tx, { groups: null, words: [] }, { sort: "seen", descending: true, walk: at, size: 1 }),
    );
    walked.push(...page.rows.map(({ name }) => name));
    walk = page.next === null ? null : { after: page.next };
  } while (walk !== null);
  expect(walked).toEqual(["Nobody's", "New", "Old", "Never"]);
});

test("a device or person out of reach has no page, as one that does not exist", async () => {
  const { top, below, academy } = await world();
  const [device, person] = [
    await makeDevice(top, { groupId: academy }),
    await makePerson(top, { groupId: academy }),
  ];
  expect([await viewDevice(below, device), await viewPerson(below, person)]).toEqual([null, null]);
  expect([await viewDevice(below, crypto.randomUUID()), await viewPerson(below, "not-an-id")]).toEqual([
    null,
    null,
  ]);
  expect(await viewDevice(top, device)).toMatchObject({ device: { id: device }, held: [] });
});

test("an export has what the filter finds, and no cell that a spreadsheet would run", async () => {
  const { top } = await world();
  await makeDevice(top, { name: "=HYPERLINK(1)", serial: "F4KQ7X2M9LAB" });
  await makeDevice(top, { name: "Mac", platform: "macos" });
  const [heads, ...rows] = await table(exportDevices(top, "platform:ipados"));
  expect(heads?.slice(0, 2)).toEqual(["serial", "name"]);
  expect(rows.map((row) => row.slice(0, 2))).toEqual([["F4KQ7X2M9LAB", "'=HYPERLINK(1)"]]);
});

test("an export of more devices than are read at once has each once", async () => {
  const { top } = await world();
  const count = 1003;
  await withConnection(held.superuserUrl, (client) =>
    fillDevices(client, { customerId: top.customerId, groupIds: [top.groupId] }, count),
  );
  const [, ...rows] = await table(exportDevices(top, ""));
  expect(new Set(rows.map(([serial]) => serial)).size).toBe(count);
  expect(rows).toHaveLength(count);
});
