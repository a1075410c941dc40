import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { changeAndTell } from "#lib/data/order-tale.ts";
import type { OrderVerb } from "#lib/data/orders.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** The licenses of an order that stand in the mirror now, as "titleId holder". */
export async function standing(tx: Tx, orderId: string, tokenId: string): Promise<Set<string>> {
  const rows = await db(tx).$queryRaw<{ titleId: string; holder: string }[]>`
    select i."titleId"::text, i."holder" from "OrderItem" i
    join "License" l on l."customerId" = i."customerId" and l."tokenId" = ${tokenId}::uuid and l."titleId" = i."titleId" and l."holder" = i."holder"
    where i."customerId" = ${tx.customerId}::uuid and i."orderId" = ${orderId}::uuid`;
  return new Set(rows.map(({ titleId, holder }) => `${titleId} ${holder}`));
}

interface Pair {
  tokenId: string;
  titleId: string;
  key: string;
}

/** Which pairs are already as an order would have them: held from any token, or not held from this one. */
export async function standingPairs(
  tx: Tx,
  pairs: readonly Pair[],
  verb: OrderVerb,
): Promise<(pair: Pair) => boolean> {
  const titleIds = [...new Set(pairs.map(({ titleId }) => titleId))];
  const holders = [...new Set(pairs.map(({ key }) => key))];
  const rows = await db(tx).$queryRaw<{ titleId: string; holder: string; tokenId: string }[]>`
    select "titleId"::text, "holder", "tokenId"::text from "License" where "customerId" = ${tx.customerId}::uuid
      and "titleId" = any (${titleIds}::uuid[]) and "holder" = any (${holders}::text[])`;
  const held = amongPairs(rows, verb);
  return verb === "associate" ? held : (pair) => !held(pair);
}

/** Which pairs another operation is asking for at this moment: written down or sent, and not yet read back. */
export async function pairsUnderWay(
  tx: Tx,
  pairs: readonly Pair[],
  verb: OrderVerb,
  operationId: string,
): Promise<(pair: Pair) => boolean> {
  const titleIds = [...new Set(pairs.map(({ titleId }) => titleId))];
  const holders = [...new Set(pairs.map(({ key }) => key))];
  const rows = await db(tx).$queryRaw<{ titleId: string; holder: string; tokenId: string }[]>`
    select i."titleId"::text, i."holder", o."tokenId"::text from "Order" o
    join "OrderItem" i on i."customerId" = o."customerId" and i."orderId" = o."id"
    where o."customerId" = ${tx.customerId}::uuid and o."verb" = ${verb} and o."operationId" <> ${operationId}::uuid
      and o."state" in ('planned', 'sending', 'sent', 'unknown', 'answered') and i."state" in ('planned', 'sent')
      and i."titleId" = any (${titleIds}::uuid[]) and i."holder" = any (${holders}::text[])`;
  return amongPairs(rows, verb);
}

/** A title is held once, whichever token pays; it is taken back from the token that paid. */
function amongPairs(
  rows: readonly { titleId: string; holder: string; tokenId: string }[],
  verb: OrderVerb,
): (pair: Pair) => boolean {
  if (verb === "associate") {
    const anyToken = new Set(rows.map(({ titleId, holder }) => `${titleId} ${holder}`));
    return ({ titleId, key }) => anyToken.has(`${titleId} ${key}`);
  }
  const thisToken = new Set(rows.map(({ titleId, holder, tokenId }) => `${tokenId} ${titleId} ${holder}`));
  return ({ tokenId, titleId, key }) => thisToken.has(`${tokenId} ${titleId} ${key}`);
}

export interface Settled {
  titleId: string;
  holder: string;
  state: "confirmed" | "refused" | "missing";
  reason: number | null;
}

/** Each item once; its holder's timeline tells what became of it. */
export async function write(tx: Tx, orderId: string, settled: readonly Settled[]): Promise<void> {
  if (settled.length === 0) return;
  const changed = Prisma.sql`
    update "OrderItem" i set "state" = s."state", "reason" = s."reason"
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as s ("titleId" uuid, "holder" text, "state" text, "reason" int)
    where i."customerId" = ${tx.customerId}::uuid and i."orderId" = ${orderId}::uuid and i."titleId" = s."titleId"
      and i."holder" = s."holder" and i."state" <> s."state" returning i.*`;
  await db(tx).$executeRaw(changeAndTell(tx, changed));
}

/** Remembers which operation a license came from, as long as nobody else's name stands there. */
export async function sign(tx: Tx, orderId: string, tokenId: string, operationId: string): Promise<void> {
  await db(tx).$executeRaw`
    update "License" l set "operationId" = ${operationId}::uuid from "OrderItem" i
    where i."customerId" = ${tx.customerId}::uuid and i."orderId" = ${orderId}::uuid and i."state" = 'confirmed'
      and l."customerId" = i."customerId" and l."tokenId" = ${tokenId}::uuid and l."titleId" = i."titleId" and l."holder" = i."holder"
      and l."operationId" is null`;
}
