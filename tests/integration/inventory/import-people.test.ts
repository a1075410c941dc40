import { afterAll, expect, test } from "vitest";
import { db } from "#lib/data/client.ts";
import { closeQueue } from "#lib/data/queue.ts";
import { transaction } from "#lib/data/transaction.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, systemAt, type TestCustomer, type TestScope } from "#tests/support/access-world.ts";
import {
  appliedImport,
  checkedImport,
  makePerson,
  peopleIn,
  rowsOf,
} from "#tests/support/inventory-world.ts";
import { insertToken } from "#tests/support/rows.ts";

process.env["LOG_LEVEL"] = "silent";
useFreshDatabase();
afterAll(closeQueue);

async function world() {
  const customer = await makeCustomer();
  return { customer, scope: await systemAt(customer, customer.groupId) };
}

/** Somebody whom a location of Apple's knows. */
async function knownToApple(
  customer: TestCustomer,
  scope: TestScope,
  user: { clientUserId: string; email?: string; personId?: string },
) {
  const tokenId = await insertToken(customer, customer.groupId, `Token ${user.clientUserId}`);
  const { email = null, ...rest } = user;
  const data = {
    ...rest,
    customerId: customer.customerId,
    tokenId,
    status: "Registered",
    email,
    emailKey: email,
  };
  await transaction(scope, (tx) => db(tx).appleUser.create({ data }));
}

test("a table of people is checked row by row before anything is stored", async () => {
  const { customer, scope } = await world();
  const found = await checkedImport(customer, scope, "person",
    "First name;Last name;E-mail;Managed Apple Account\nÞórdís;Guðmundsdóttir;thordis@corp.example;\nBo;Brandt;not an address;\n;;nobody@corp.example;\nCem;Costa;;cem@corp.appleid.example\nDana;Diaz;;\nTwice;Told;THORDIS@corp.example;\nEmil;Eklund;+emil@corp.example;\n"); // prettier-ignore
  expect(found.counts).toMatchObject({ new: 2, problem: 4, duplicate: 1 });
  expect(await rowsOf(scope, found, "problem")).toMatchObject([
    { line: 3, problem: "not-an-email", column: "email" },
    { line: 4, problem: "missing", column: "name" },
    { line: 6, problem: "unidentified" },
    { line: 8, problem: "formula", column: "email" },
  ]);
  expect(await rowsOf(scope, found, "duplicate")).toMatchObject([{ line: 7, problem: "2" }]);
  expect(await peopleIn(scope)).toEqual([]);
});

test("people imported again are compared by their addresses, and found by their new words", async () => {
  const { customer, scope } = await world();
  const list = (name: string) =>
    `name,email,managed apple account\n${name},ada@corp.example,\nCem Costa,,cem@corp.appleid.example\n`;
  await appliedImport(customer, scope, "person", list("Ada Abel"));
  const again = await appliedImport(customer, scope, "person", list("Ada Brandt"));
  expect(again.counts).toMatchObject({ new: 0, changed: 1, same: 1 });
  expect((await peopleIn(scope)).map(({ name, email }) => [name, email])).toEqual([
    ["Ada Brandt", "ada@corp.example"],
    ["Cem Costa", null],
  ]);
  expect([await peopleIn(scope, ["abel"]), (await peopleIn(scope, ["brandt"])).length]).toEqual([[], 1]);
});

test("someone whom only Apple knew gets their name from the table, and stays known to Apple", async () => {
  const { customer, scope } = await world();
  const personId = await makePerson(scope, {
    name: "ada@corp.example",
    email: "ada@corp.example",
    source: "apple",
  });
  await knownToApple(customer, scope, { clientUserId: "u-1", email: "ada@corp.example", personId });
  await knownToApple(customer, scope, { clientUserId: "u-2", email: "bo@corp.example" });
  await knownToApple(customer, scope, { clientUserId: "u-3" });
  const found = await appliedImport(customer, scope, "person",
    "name,email,client user id\nAda Abel,ada@corp.example,\nBo Brandt,bo@corp.example,\nCem Costa,,u-3\n"); // prettier-ignore
  expect(found.counts).toMatchObject({ new: 2, changed: 1 });
  expect((await peopleIn(scope)).map(({ name, knownAt, source }) => [name, knownAt, source])).toEqual([
    ["Ada Abel", 1, "csv"],
    ["Bo Brandt", 1, "csv"],
    ["Cem Costa", 1, "csv"],
  ]);
});

test("a row that means two different people is a problem, and who was typed in by hand is kept", async () => {
  const { customer, scope } = await world();
  await makePerson(scope, { name: "Ada Abel", email: "ada@corp.example" });
  await makePerson(scope, { name: "Bo Brandt", email: null, managedAccount: "bo@corp.appleid.example" });
  const found = await appliedImport(customer, scope, "person",
    "name,email,managed apple id\nBoth,ada@corp.example,bo@corp.appleid.example\nAda Anders,ada@corp.example,\n"); // prettier-ignore
  expect(found.counts).toMatchObject({ problem: 1, duplicate: 1 });
  expect(await rowsOf(scope, found, "problem")).toMatchObject([{ line: 2, problem: "two-people" }]);
  expect((await peopleIn(scope)).map(({ name }) => name)).toEqual(["Ada Abel", "Bo Brandt"]);
});
