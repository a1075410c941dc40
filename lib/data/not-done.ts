import "server-only";
import { z } from "zod";
import { db, type Tx } from "#lib/data/client.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { type Page, pageOf, type Walk } from "#lib/domain/paging/page.ts";
import { Prisma } from "#prisma/generated/client.ts";

export interface NotDone {
  orderId: string;
  titleId: string;
  title: string;
  holder: string;
  name: string | null;
  state: string;
  /** Apple's. */
  number: number | null;
  /** Why its order was never sent. */
  problem: string | null;
}

const SIZE = 50;

/** What an operation could not do, and why as far as anybody said: a page in the order it was asked for, and how many in all. */
export async function list(
  tx: Tx,
  operationId: string,
  walk: Walk,
): Promise<Page<NotDone> & { total: number }> {
  const where = { customerId: tx.customerId, operationId, state: { in: ["refused", "missing", "not-sent"] } };
  const back = walk !== null && "before" in walk;
  const direction = Prisma.raw(back ? "desc" : "asc");
  const rows = await db(tx).$queryRaw<(NotDone & { order: number; nameKey: string })[]>`
    select i."orderId"::text, i."titleId"::text, t."name" as "title", i."holder", i."name", i."state", i."reason" as "number",
      o."problem"->>'reason' as "problem", o."number" as "order", t."nameKey"
    from "OrderItem" i
    join "Order" o on o."customerId" = i."customerId" and o."id" = i."orderId"
    join "Title" t on t."customerId" = i."customerId" and t."id" = i."titleId"
    where i."customerId" = ${tx.customerId}::uuid and i."operationId" = ${operationId}::uuid
      and i."state" in ('refused', 'missing', 'not-sent') ${beyond(walk, back)}
    order by o."number" ${direction}, t."nameKey" ${direction}, i."titleId" ${direction}, i."holder" ${direction}
    limit ${SIZE + 1}`;
  const page = pageOf(rows, {
    walk,
    size: SIZE,
    keyOf: ({ order, nameKey, titleId, holder }) => [order, nameKey, titleId, holder],
  });
  return { ...page, total: await db(tx).orderItem.count({ where }) };
}

/** An unreadable cursor leads to the first page. */
function beyond(walk: Walk, back: boolean): Prisma.Sql {
  const key = walk === null ? null : decodeCursor("after" in walk ? walk.after : walk.before, 4);
  const place = LastNotDone.safeParse(key);
  if (!place.success) return Prisma.empty;
  const [order, nameKey, titleId, holder] = place.data;
  const sign = Prisma.raw(back ? "<" : ">");
  return Prisma.sql`and (o."number", t."nameKey", i."titleId", i."holder") ${sign} (${order}, ${nameKey}, ${titleId}::uuid, ${holder})`;
}

const LastNotDone = z.tuple([z.int32(), z.string(), z.uuid(), z.string()]);
