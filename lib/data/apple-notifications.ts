import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

/** What came within so long is kept, so that a copy that comes late is known. */
const KEPT_MS = 3 * 86_400_000;

const ofToken = (tx: Tx, tokenId: string) => ({
  customerId: tx.customerId,
  tokenId,
  token: { is: { customerId: tx.customerId } },
});

/** Marks all that wait as part of one reading; their types, each once. What a killed reading had marked is taken again. */
export async function take(tx: Tx, tokenId: string, batch: string): Promise<string[]> {
  const rows = await db(tx).$queryRaw<{ type: string }[]>`
    with taken as (
      update "AppleNotification" n set "batch" = ${batch}::uuid
      where n."customerId" = ${tx.customerId}::uuid and n."tokenId" = ${tokenId}::uuid and n."handledAt" is null
        and exists (select 1 from "ContentToken" t where t."customerId" = n."customerId" and t."id" = n."tokenId")
      returning n."type"
    )
    select distinct "type" from taken`;
  return rows.map(({ type }) => type);
}

/** A reading is over: what it was of is done with, and what is days old goes. */
export async function handled(tx: Tx, tokenId: string, batch: string): Promise<void> {
  const now = tx.now();
  const of = ofToken(tx, tokenId);
  await db(tx).appleNotification.updateMany({
    where: { ...of, batch, handledAt: null },
    data: { handledAt: now },
  });
  const newest = await db(tx).appleNotification.findFirst({
    where: of,
    orderBy: { receivedAt: "desc" },
    select: { receivedAt: true },
  });
  if (newest) await db(tx).notificationSetting.updateMany({ where: of, data: { lastAt: newest.receivedAt } });
  const before = new Date(now.getTime() - KEPT_MS);
  await db(tx).appleNotification.deleteMany({
    where: { ...of, receivedAt: { lt: before }, handledAt: { not: null } },
  });
}

/** How many came since, each counted once. */
export function countSince(tx: Tx, tokenId: string, since: Date): Promise<number> {
  return db(tx).appleNotification.count({ where: { ...ofToken(tx, tokenId), receivedAt: { gte: since } } });
}
