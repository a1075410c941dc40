import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

/** What became of one license that an operation asked for. */
export interface OrderResult {
  orderId: string;
  order: number;
  tokenId: string;
  titleId: string;
  title: string;
  holder: string;
  name: string | null;
  state: string;
  reason: number | null;
  problem: string | null;
}

type Place = Pick<OrderResult, "orderId" | "titleId" | "holder">;

/** Results in a fixed order, those behind `after`; what moved to another order is told there. */
export function behind(
  tx: Tx,
  operationId: string,
  after: Place | null,
  size: number,
): Promise<OrderResult[]> {
  const { orderId, titleId, holder } = after ?? { orderId: zero, titleId: zero, holder: "" };
  return db(tx).$queryRaw<OrderResult[]>`
    select i."orderId"::text, o."number" as "order", o."tokenId"::text, i."titleId"::text, t."name" as "title", i."holder", i."name", i."state",
      i."reason", o."problem"->>'reason' as "problem"
    from "OrderItem" i
    join "Operation" p on p."customerId" = i."customerId" and p."id" = i."operationId"
    join "Order" o on o."customerId" = i."customerId" and o."id" = i."orderId"
    join "Title" t on t."customerId" = i."customerId" and t."id" = i."titleId"
    where i."customerId" = ${tx.customerId}::uuid and i."operationId" = ${operationId}::uuid and i."state" <> 'moved'
      and (i."orderId", i."titleId", i."holder") > (${orderId}::uuid, ${titleId}::uuid, ${holder})
    order by i."orderId", i."titleId", i."holder" limit ${size}`;
}

export interface TakenBack {
  titleId: string;
  title: string;
  devices: number;
  people: number;
  /** When the last of them was read back as gone. */
  at: Date;
}

/** What an operation took back, title by title. */
export function takenBack(tx: Tx, operationId: string): Promise<TakenBack[]> {
  return db(tx).$queryRaw<TakenBack[]>`
    select i."titleId"::text, t."name" as "title", count(*) filter (where i."holder" like 'd:%')::int as "devices",
      count(*) filter (where i."holder" like 'p:%')::int as "people", max(coalesce(o."settledAt", p."createdAt")) as "at"
    from "OrderItem" i
    join "Operation" p on p."customerId" = i."customerId" and p."id" = i."operationId" and p."kind" = 'revoke'
    join "Order" o on o."customerId" = i."customerId" and o."id" = i."orderId"
    join "Title" t on t."customerId" = i."customerId" and t."id" = i."titleId"
    where i."customerId" = ${tx.customerId}::uuid and i."operationId" = ${operationId}::uuid and i."state" = 'confirmed'
    group by i."titleId", t."name", t."nameKey" order by t."nameKey", i."titleId"`;
}

/** Who lost a title by an operation. */
export async function losers(tx: Tx, operationId: string, titleId: string): Promise<string[]> {
  const rows = await db(tx).$queryRaw<{ holder: string }[]>`
    select i."holder" from "OrderItem" i
    join "Operation" p on p."customerId" = i."customerId" and p."id" = i."operationId" and p."kind" = 'revoke'
    where i."customerId" = ${tx.customerId}::uuid and i."operationId" = ${operationId}::uuid
      and i."titleId" = ${titleId}::uuid and i."state" = 'confirmed'
    order by i."holder"`;
  return rows.map(({ holder }) => holder);
}

const zero = "00000000-0000-0000-0000-000000000000";
