import { expect, test } from "vitest";
import { getCustomer } from "#lib/features/customer/queries.ts";
import { saveCustomer } from "#lib/features/customer/save-customer.ts";
import { pathHere } from "#lib/features/groups/queries.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, makeGroup, makeMember, scopeOf } from "#tests/support/access-world.ts";
import { auditOf } from "#tests/support/audit.ts";

useFreshDatabase();

const change = { name: " Aldermoor  plc ", swatch: 5, timeZone: "Europe/Berlin" };

test("a customer's name, color and zone change together, with its top group, and are recorded", async () => {
  const customer = await makeCustomer();
  const owner = await scopeOf(customer.ownerId, customer.groupId);
  await saveCustomer(owner, change);
  expect(await getCustomer(owner)).toMatchObject({
    name: "Aldermoor plc",
    swatch: 5,
    timeZone: "Europe/Berlin",
  });
  expect((await pathHere(owner)).map(({ name }) => name)).toEqual(["Aldermoor plc"]);
  expect(await auditOf(customer, "customer.changed", customer.customerId)).toMatchObject([
    {
      before: { name: "Aldermoor Group", color: 1, timeZone: "UTC" },
      after: { name: "Aldermoor plc", color: 5, timeZone: "Europe/Berlin" },
    },
  ]);
});

test("an owner of a lower group does not change the customer", async () => {
  const customer = await makeCustomer();
  const retail = await makeGroup(customer, "Retail");
  const { scope } = await makeMember(customer, "owner", retail);
  await expect(saveCustomer(scope, change)).rejects.toMatchObject({ reason: "out-of-reach" });
});
