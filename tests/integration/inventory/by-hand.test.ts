import { expect, test } from "vitest";
import { db } from "#lib/data/client.ts";
import { transaction } from "#lib/data/transaction.ts";
import { addDevice } from "#lib/features/inventory/add-device.ts";
import { addPerson } from "#lib/features/inventory/add-person.ts";
import { editDevice } from "#lib/features/inventory/edit-device.ts";
import { editPerson } from "#lib/features/inventory/edit-person.ts";
import { removeDevice } from "#lib/features/inventory/remove-device.ts";
import { removePerson } from "#lib/features/inventory/remove-person.ts";
import { AddDevice, AddPerson } from "#lib/features/inventory/schemas.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, makeGroup, systemAt, type TestScope } from "#tests/support/access-world.ts";
import { auditOf } from "#tests/support/audit.ts";
import { devicesIn, makeDevice, makePerson, peopleIn } from "#tests/support/inventory-world.ts";

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

const device = (scope: TestScope, fields: Record<string, unknown> = {}) =>
  AddDevice.parse({ serial: "f4kq7x2m9lab", groupId: scope.groupId, ...fields });
const person = (scope: TestScope, fields: Record<string, unknown> = {}) =>
  AddPerson.parse({ name: "Ada Abel", email: "ada@corp.example", groupId: scope.groupId, ...fields });

test("a device added by hand has its serial number as Apple writes it, and goes by it without a name", async () => {
  const { customer, top } = await world();
  const id = await addDevice(top, device(top, { serial: "  f4kq7x2m9lab " }));
  expect(await devicesIn(top)).toMatchObject([
    { id, serial: "F4KQ7X2M9LAB", name: "F4KQ7X2M9LAB", source: "console" },
  ]);
  expect(await auditOf(customer, "device.added", id)).toMatchObject([
    { targetName: "F4KQ7X2M9LAB", after: { serial: "F4KQ7X2M9LAB", group: "Aldermoor Group" } },
  ]);
});

test("what is no serial number is refused", async () => {
  const { top } = await world();
  await expect(addDevice(top, device(top, { serial: "short" }))).rejects.toMatchObject({
    reason: "serial-unreadable",
  });
});

test("a serial number that is here already is refused, with its place where that is in reach", async () => {
  const { top, below, academy } = await world();
  const id = await makeDevice(top, { serial: "F4KQ7X2M9LAB", groupId: academy });
  await expect(addDevice(top, device(top))).rejects.toMatchObject({
    reason: "serial-taken",
    facts: { group: "Academy", deviceId: id },
  });
  await expect(addDevice(below, device(below))).rejects.toMatchObject({
    reason: "serial-taken",
    facts: { group: null },
  });
});

test("a device that is edited keeps what was in activity, moves, and is from then on kept by hand", async () => {
  const { customer, top, academy } = await world();
  const id = await makeDevice(top, { serial: "F4KQ7X2M9LAB", name: "Till", source: "csv" });
  await editDevice(top, { deviceId: id, ...device(top, { name: "Counter", groupId: academy }) });
  expect(await devicesIn(top)).toMatchObject([
    { id, name: "Counter", groupName: "Academy", source: "console" },
  ]);
  expect(await auditOf(customer, "device.edited", id)).toMatchObject([
    { before: { name: "Till", group: "Aldermoor Group" }, after: { name: "Counter", group: "Academy" } },
  ]);
});

test("an owner is somebody in reach, is told in activity, and stays when only they are out of sight", async () => {
  const { customer, top, below, academy } = await world();
  await makePerson(top, { name: "Ada Abel", email: "ada@corp.example", groupId: academy });
  const id = await addDevice(top, device(top, { owner: "Ada@corp.example", groupId: below.groupId }));
  expect(await devicesIn(top)).toMatchObject([{ ownerName: "Ada Abel", ownerAddress: "ada@corp.example" }]);
  expect(await devicesIn(below)).toMatchObject([{ ownerName: null, ownerAddress: null }]);
  expect(await auditOf(customer, "device.added", id)).toMatchObject([
    { after: { owner: "ada@corp.example" } },
  ]);
  await editDevice(below, { deviceId: id, ...device(below, { name: "Till" }) });
  expect(await devicesIn(top)).toMatchObject([{ name: "Till", ownerName: "Ada Abel" }]);
  await expect(
    editDevice(below, { deviceId: id, ...device(below, { owner: "ada@corp.example" }) }),
  ).rejects.toMatchObject({ reason: "owner-unknown" });
  await editDevice(top, { deviceId: id, ...device(top) });
  expect(await devicesIn(top)).toMatchObject([{ ownerId: null }]);
});

test("what the MDM server or a directory owns is taken over only by saying so, by hand or for tables", async () => {
  const { top } = await world();
  const id = await makeDevice(top, { serial: "F4KQ7X2M9LAB", name: "Till", source: "mdm" });
  const counter = { deviceId: id, ...device(top, { name: "Counter" }) };
  await expect(editDevice(top, counter)).rejects.toMatchObject({ reason: "owned-by-source" });
  await editDevice(top, { ...counter, keptBy: "tables" });
  expect(await devicesIn(top)).toMatchObject([{ name: "Counter", source: "csv" }]);
  const personId = await makePerson(top, { email: "ada@corp.example", source: "scim" });
  const ada = { personId, ...person(top, { name: "Ada Anders", language: "DE_at" }) };
  await expect(editPerson(top, ada)).rejects.toMatchObject({ reason: "kept-by-directory" });
  await editPerson(top, { ...ada, keptBy: "hand" });
  expect(await peopleIn(top)).toMatchObject([{ name: "Ada Anders", language: "de-AT", source: "console" }]);
});

test("a device is neither added to a group out of reach nor edited from one", async () => {
  const { top, below, academy } = await world();
  await expect(addDevice(below, device(top))).rejects.toMatchObject({ reason: "not-found" });
  const id = await makeDevice(top, { groupId: academy });
  await expect(editDevice(below, { deviceId: id, ...device(below) })).rejects.toMatchObject({
    reason: "not-found",
  });
  await expect(removeDevice(below, { deviceId: id })).rejects.toMatchObject({ reason: "not-found" });
});

test("removing a device removes its record and words, and says how many licenses stay at Apple", async () => {
  const { customer, top } = await world();
  const id = await makeDevice(top, { serial: "F4KQ7X2M9LAB", name: "Till" });
  await transaction(top, (tx) =>
    db(tx).license.create({
      data: {
        customerId: tx.customerId,
        tokenId: crypto.randomUUID(),
        titleId: crypto.randomUUID(),
        holder: "d:F4KQ7X2M9LAB",
        since: tx.now(),
      },
    }),
  );
  await removeDevice(top, { deviceId: id });
  expect(await devicesIn(top)).toEqual([]);
  const left = await transaction(top, async (tx) => [
    await db(tx).searchWord.count({ where: { customerId: tx.customerId } }),
    await db(tx).license.count({ where: { customerId: tx.customerId } }),
  ]);
  expect(left).toEqual([0, 1]);
  expect(await auditOf(customer, "device.removed", id)).toMatchObject([
    { before: { name: "Till", licenses: 1 } },
  ]);
});

test("a person needs an address, and no address belongs to two people", async () => {
  const { top, below, academy } = await world();
  await expect(addPerson(top, person(top, { email: "" }))).rejects.toMatchObject({
    reason: "person-unidentified",
  });
  await makePerson(top, { email: "Ada@corp.example", groupId: academy });
  await expect(addPerson(top, person(top))).rejects.toMatchObject({
    reason: "person-taken",
    facts: { group: "Academy" },
  });
  await expect(addPerson(below, person(below))).rejects.toMatchObject({
    reason: "person-taken",
    facts: { group: null },
  });
});

test("a person is added, found by each word, edited and removed, and activity tells it all", async () => {
  const { customer, top } = await world();
  const id = await addPerson(top, person(top, { managedAccount: "ada@corp.appleid.example" }));
  expect(await peopleIn(top, ["appleid"])).toMatchObject([{ id, name: "Ada Abel" }]);
  await editPerson(top, { personId: id, ...person(top, { name: "Ada Brandt" }) });
  expect([(await peopleIn(top, ["abel"])).length, (await peopleIn(top, ["brandt"])).length]).toEqual([0, 1]);
  await removePerson(top, { personId: id });
  expect(await peopleIn(top)).toEqual([]);
  expect(await auditOf(customer, "person.added", id)).toHaveLength(1);
  expect(await auditOf(customer, "person.edited", id)).toMatchObject([
    { before: { name: "Ada Abel" }, after: { name: "Ada Brandt", managedAccount: null } },
  ]);
  expect(await auditOf(customer, "person.removed", id)).toHaveLength(1);
});

test("whoever Apple knows by the same address is this person from the start", async () => {
  const { top } = await world();
  await transaction(top, (tx) =>
    db(tx).appleUser.create({
      data: {
        customerId: tx.customerId,
        tokenId: crypto.randomUUID(),
        clientUserId: "u-1",
        status: "Associated",
        email: "Ada@corp.example",
        emailKey: "ada@corp.example",
      },
    }),
  );
  await addPerson(top, person(top));
  expect(await peopleIn(top)).toMatchObject([{ name: "Ada Abel", knownAt: 1 }]);
});
