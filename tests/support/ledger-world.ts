import { randomUUID } from "node:crypto";
import { db } from "#lib/data/client.ts";
import * as devices from "#lib/data/devices.ts";
import * as operations from "#lib/data/operations.ts";
import * as orders from "#lib/data/orders.ts";
import * as plans from "#lib/data/plans.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { deviceFields } from "#tests/support/inventory-world.ts";
import { plantTitle, plantToken } from "#tests/support/token-world.ts";

/** One license from its plan to its row: token, title, device, plan, operation and order, all of them a group's own. */
export async function plantLedger({ groupId }: { groupId: string }, tx: Tx) {
  const { customerId } = tx;
  const adamId = String(Math.floor(Math.random() * 1e9));
  const tokenId = await plantToken(tx, groupId);
  const fields = deviceFields({ groupId });
  const deviceId = await devices.insert(tx, fields);
  const holder = `d:${fields.serial}`;
  const titleId = await plantTitle(tx, tokenId, { adamId, total: 10, assigned: 1, holders: [holder] });

  const expiresAt = new Date(tx.now().getTime() + 86_400_000);
  const plan = await plans.insert(tx, { id: randomUUID(), kind: "assign", asked: {}, totals: {}, expiresAt });
  const row = { titleId, holder, name: null, result: "gets", reason: null, tokenId };
  await db(tx).planRow.create({
    data: { customerId, planId: plan.id, ordinal: 1, ...row },
    select: { ordinal: true },
  });

  const operation = await operations.insert(tx, {
    kind: "assign",
    groupId,
    tokenId,
    planId: plan.id,
    subject: { retryOf: null },
  });
  const orderId = randomUUID();
  await orders.insert(tx, operation.id, {
    id: orderId,
    number: 1,
    tokenId,
    verb: "associate",
    items: [{ titleId, holder, name: null }],
  });
  return {
    groupId,
    tokenId,
    adamId,
    titleId,
    deviceId,
    serial: fields.serial,
    holder,
    planId: plan.id,
    planNumber: plan.number,
    operationId: operation.id,
    orderId,
  };
}

export type Ledger = Awaited<ReturnType<typeof plantLedger>>;

/** All of it as it stands, for a comparison. */
export async function readLedger(tx: Tx, { tokenId, titleId, planId, operationId, orderId }: Ledger) {
  const { customerId } = tx;
  const client = db(tx);
  return {
    token: await client.contentToken.findFirst({
      where: { customerId, id: tokenId },
      omit: { secret: true },
    }),
    title: await client.title.findFirst({ where: { customerId, id: titleId } }),
    assets: await client.asset.findMany({ where: { customerId, tokenId } }),
    licenses: await client.license.findMany({ where: { customerId, tokenId } }),
    plan: await client.plan.findFirst({ where: { customerId, id: planId } }),
    rows: await client.planRow.findMany({ where: { customerId, planId } }),
    operation: await client.operation.findFirst({ where: { customerId, id: operationId } }),
    orders: await client.order.findMany({ where: { customerId, operationId } }),
    items: await client.orderItem.findMany({ where: { customerId, orderId } }),
  };
}
