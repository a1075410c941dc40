import { expect, test } from "vitest";
import * as operations from "#lib/data/operations.ts";
import * as health from "#lib/data/token-health.ts";
import { transaction, withinCustomer } from "#lib/data/transaction.ts";
import { homeOperations, homeTitles, homeTokens, recentChanges } from "#lib/features/home/queries.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, makeGroup, moveClock, systemAt, type TestScope } from "#tests/support/access-world.ts";
import { plantSync, plantTitle, plantToken } from "#tests/support/token-world.ts";

useFreshDatabase();

const DAY_MS = 86_400_000;

async function house() {
  const customer = await makeCustomer();
  const retail = await makeGroup(customer, "Retail");
  return {
    customer,
    top: await systemAt(customer, customer.groupId),
    retail: await systemAt(customer, retail),
  };
}

/** An operation that somebody, or the schedule, asked for, and how it ended. */
const ended = (scope: TestScope, state: operations.OperationState, scheduled = false) =>
  transaction(scope, async (tx) => {
    const { id } = await operations.insert(tx, {
      kind: "assign",
      groupId: scope.groupId,
      subject: {},
      scheduled,
    });
    await operations.finish(tx, id, { state });
  });

test("the first page counts the tokens that wait for somebody, worst first, and who does not answer", async () => {
  const { top, retail } = await house();
  const now = top.now();
  await transaction(top, async (tx) => {
    const answer = { at: now, ms: 212, expiresAt: null, owner: null, ours: false };
    const revoked = await plantToken(tx, retail.groupId, { name: "Depot" });
    await health.noteAnswer(tx, revoked, answer);
    await health.noteRefusal(tx, revoked, "token-revoked", 9625, now);
    const silent = await plantToken(tx, top.groupId, { name: "Benelux", readOnly: true });
    await health.noteSilence(tx, silent, new Date(now.getTime() - DAY_MS));
    await plantToken(tx, top.groupId, { name: "Displays", readOnly: true });
  });
  const { tokens, waiting, silent, slowestMs } = await homeTokens(top);
  expect(tokens.map(({ name }) => name)).toEqual(["Depot", "Benelux", "Displays"]);
  expect(waiting.map(({ name, standing }) => [name, standing.state])).toEqual([
    ["Depot", "revoked"],
    ["Benelux", "unreachable"],
  ]);
  expect({ silent, slowestMs }).toEqual({ silent: 1, slowestMs: 212 });
  expect((await homeTokens(retail)).tokens.map(({ name, inherited }) => [name, inherited])).toEqual([
    ["Depot", false],
    ["Benelux", true],
    ["Displays", true],
  ]);
});

test("it counts what runs, and what was asked for and ended since midnight where the customer is", async () => {
  const { customer, top, retail } = await house();
  await withinCustomer(customer.customerId, (client) =>
    client.customer.update({ where: { id: customer.customerId }, data: { timeZone: "Pacific/Auckland" } }),
  );
  await ended(top, "failed");
  await moveClock(customer, 24);
  const today = await systemAt(customer, customer.groupId);
  await ended(today, "done");
  await ended(today, "partly");
  await ended(today, "failed", true);
  await transaction(today, async (tx) => plantSync(tx, await plantToken(tx, today.groupId), today.groupId));
  expect(await homeOperations(today)).toEqual({ running: 1, ended: 2, notFullyDone: 1 });
  expect(await homeOperations(retail)).toEqual({ running: 0, ended: 0, notFullyDone: 0 });
});

test("it counts the titles of which none is left, and tells what was changed last", async () => {
  const { top } = await house();
  const id = await transaction(top, (tx) => plantToken(tx, top.groupId));
  await transaction(top, async (tx) => {
    await plantTitle(tx, id, { total: 5, assigned: 5 });
    await plantTitle(tx, id, { total: 5 });
  });
  expect(await homeTitles(top, [id])).toMatchObject({ all: 2, out: 1, unused: 1 });
  const audit = await import("#lib/data/audit.ts");
  await transaction(top, (tx) =>
    audit.record(tx, "token.added", { target: { kind: "token", id, name: "Stores" } }),
  );
  expect(await recentChanges(top)).toMatchObject([{ action: "token.added", targetName: "Stores" }]);
});
