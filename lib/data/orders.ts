import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { changeAndTell } from "#lib/data/order-tale.ts";
import { Prisma } from "#prisma/generated/client.ts";

export type OrderVerb = "associate" | "disassociate";

/**
 * planned: written down. sending: about to leave; after a crash nobody knows whether it did. sent: Apple promised, by event.
 * unknown: it left and the answer was lost. answered: the event is over. settled: read back. withdrawn: never sent.
 */
export type OrderState = "planned" | "sending" | "sent" | "unknown" | "answered" | "settled" | "withdrawn";

export type ItemState = "planned" | "sent" | "confirmed" | "refused" | "missing" | "not-sent" | "moved";

/** A closed reason and numbers, in no person's words. */
export type OrderProblem = Record<string, string | number | null>;

/** What an event could not do, kept as Apple's answer was read. */
export type KeptFailures = Prisma.InputJsonArray;

const record = {
  id: true, operationId: true, tokenId: true, number: true, verb: true, state: true, eventId: true, eventStatus: true, failures: true,
  attempts: true, reads: true, problem: true, createdAt: true, sentAt: true, eventAt: true, settledAt: true, polledAt: true, rewrites: true,
} as const satisfies Prisma.OrderSelect; // prettier-ignore

export type OrderRecord = Prisma.OrderGetPayload<{ select: typeof record }>;

export function ofOperation(tx: Tx, operationId: string): Promise<OrderRecord[]> {
  return db(tx).order.findMany({
    where: { customerId: tx.customerId, operationId },
    orderBy: { number: "asc" },
    select: record,
  });
}

export interface NewOrder {
  id: string;
  number: number;
  tokenId: string;
  verb: OrderVerb;
  rewrites?: number;
  items: readonly { titleId: string; holder: string; name: string | null }[];
}

/** Writes an order down with every license it asks for: before it is sent, whatever happens. */
export async function insert(tx: Tx, operationId: string, { items, ...order }: NewOrder): Promise<void> {
  const { customerId } = tx;
  const data = { ...order, customerId, operationId, state: "planned", createdAt: tx.now() };
  await db(tx).order.create({ data, select: { id: true } });
  await db(tx).$executeRaw`
    insert into "OrderItem" ("customerId", "operationId", "orderId", "titleId", "holder", "name", "state")
    select ${customerId}::uuid, ${operationId}::uuid, ${order.id}::uuid, i.title, i.holder, i.name, 'planned'
    from unnest(${items.map((item) => item.titleId)}::uuid[], ${items.map((item) => item.holder)}::text[],
      ${items.map((item) => item.name)}::text[]) as i (title, holder, name)`;
}

/** Moves an order on from one of the states named; false when it was not in one of them any more. */
export async function move(
  tx: Tx,
  id: string,
  from: readonly OrderState[],
  change: { state: OrderState } & Omit<Prisma.OrderUncheckedUpdateManyInput, "state">,
): Promise<boolean> {
  const { count } = await db(tx).order.updateMany({
    where: { customerId: tx.customerId, id, state: { in: [...from] } },
    data: change,
  });
  return count === 1;
}

/** Where it ends them without a license, their holders' timelines say so. */
export async function markItems(
  tx: Tx,
  orderId: string,
  from: readonly ItemState[],
  { state, reason = null }: { state: ItemState; reason?: number | null },
): Promise<void> {
  const changed = Prisma.sql`
    update "OrderItem" set "state" = ${state}, "reason" = ${reason}::int
    where "customerId" = ${tx.customerId}::uuid and "orderId" = ${orderId}::uuid and "state" = any (${[...from]}::text[])`;
  const ends = state === "refused" || state === "missing" || state === "not-sent";
  await db(tx).$executeRaw(ends ? changeAndTell(tx, Prisma.sql`${changed} returning *`) : changed);
}

export interface OrderedItem {
  titleId: string;
  adamId: string;
  pricingParam: string;
  holder: string;
  name: string | null;
  state: ItemState;
  reported: string | null;
}

/** What an order asks for, in Apple's references; a serial as Apple itself spells it where it is known to. */
export function items(tx: Tx, orderId: string): Promise<OrderedItem[]> {
  return db(tx).$queryRaw<OrderedItem[]>`
    select i."titleId"::text, t."adamId", t."pricingParam", i."holder", i."name", i."state",
      (select l."reported" from "License" l where l."customerId" = i."customerId" and l."holder" = i."holder"
        and l."reported" is not null limit 1) as "reported"
    from "OrderItem" i join "Title" t on t."customerId" = i."customerId" and t."id" = i."titleId"
    where i."customerId" = ${tx.customerId}::uuid and i."orderId" = ${orderId}::uuid
    order by t."adamId", t."pricingParam", i."holder"`;
}

/** How many licenses of an operation stand in which state. */
export async function tally(tx: Tx, operationId: string): Promise<Partial<Record<ItemState, number>>> {
  const rows = await db(tx).orderItem.groupBy({
    by: ["state"],
    where: { customerId: tx.customerId, operationId },
    _count: { _all: true },
  });
  return Object.fromEntries(rows.map((row) => [row.state, row._count._all]));
}

/** How many licenses each order of an operation asks for. */
export async function sizes(tx: Tx, operationId: string): Promise<Map<string, number>> {
  const rows = await db(tx).orderItem.groupBy({
    by: ["orderId"],
    where: { customerId: tx.customerId, operationId },
    _count: { _all: true },
  });
  return new Map(rows.map(({ orderId, _count }) => [orderId, _count._all]));
}
