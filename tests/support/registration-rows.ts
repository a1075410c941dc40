import { randomUUID } from "node:crypto";
import { db } from "#lib/data/client.ts";
import * as operations from "#lib/data/operations.ts";
import * as people from "#lib/data/people.ts";
import * as registrations from "#lib/data/registrations.ts";
import type { Tx } from "#lib/data/transaction.ts";
import * as userOrders from "#lib/data/user-orders.ts";
import { plantToken } from "#tests/support/token-world.ts";

/** A person whom a group's token has registered under two ids, one of them being retired by an order; another waits. */
export async function plantRegistration({ groupId }: { groupId: string }, tx: Tx) {
  const { customerId } = tx;
  const tokenId = await plantToken(tx, groupId);
  const add = (email: string) =>
    people.insert(tx, { groupId, name: email, email, managedAccount: null, source: "console" });
  const personId = await add(`ada.${randomUUID()}@example.org`);
  const waitingId = await add(`ben.${randomUUID()}@example.org`);
  const clientUserId = `u-${randomUUID()}`;
  const known = { customerId, tokenId, personId, status: "Associated", idHash: "same" };
  await db(tx).appleUser.createMany({
    data: [
      { ...known, clientUserId },
      { ...known, clientUserId: `${clientUserId}-2` },
    ],
  });
  await registrations.wantRetired(tx, tokenId, [clientUserId]);
  const operation = await operations.insert(tx, {
    kind: "registration",
    groupId,
    tokenId,
    subject: { verb: "retire" },
  });
  const [asker] = await registrations.waitingAskers(tx, tokenId);
  if (!asker) throw new Error("Nothing waits.");
  await registrations.takeUp(tx, tokenId, asker, operation.id);
  await registrations.wantRegistered(tx, tokenId, [waitingId]);
  const [wish] = await userOrders.toOrder(tx, operation.id, 10);
  if (!wish) throw new Error("Nothing is to be ordered.");
  const order = { id: randomUUID(), number: 1, tokenId, verb: "retire" as const };
  const operationId = operation.id;
  await userOrders.insert(tx, operationId, { ...order, people: [{ id: wish.id, clientUserId }] });
  return {
    ...order,
    operationId,
    groupId,
    personId,
    waitingId,
    clientUserId,
    registrationId: wish.id,
    asker,
  };
}

export type PlantedRegistration = Awaited<ReturnType<typeof plantRegistration>>;

export async function readRegistration(tx: Tx, { tokenId }: PlantedRegistration) {
  const where = { customerId: tx.customerId, tokenId };
  return {
    registrations: await db(tx).registration.findMany({ where, orderBy: { id: "asc" } }),
    orders: await db(tx).userOrder.findMany({ where, orderBy: { number: "asc" } }),
    users: await db(tx).appleUser.findMany({ where, orderBy: { clientUserId: "asc" } }),
  };
}
