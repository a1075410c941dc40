import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

/** Writes down, for everyone who holds an app from the token alone, that it is to be uninstalled; nothing sends it yet. */
export async function wish(tx: Tx, removalId: string): Promise<void> {
  await db(tx).$executeRaw`
    insert into "UninstallWish" ("customerId", "removalId", "titleId", "adamId", "holder", "tokenName", "askedAt", "state")
    select l."customerId", m."id", l."titleId", t."adamId", l."holder", m."tokenName", ${tx.now()}, 'waiting'
    from "Removal" m
    join "License" l on l."customerId" = m."customerId" and l."tokenId" = m."tokenId"
    join "Title" t on t."customerId" = l."customerId" and t."id" = l."titleId" and t."kind" = 'app'
    where m."customerId" = ${tx.customerId}::uuid and m."id" = ${removalId}::uuid and not exists (
      select from "License" o where o."customerId" = l."customerId" and o."titleId" = l."titleId" and o."holder" = l."holder" and o."tokenId" <> l."tokenId")
    on conflict do nothing`;
}

/** How many uninstalls of a removal wait, where the removal is in sight. */
export async function count(tx: Tx, removalId: string): Promise<number> {
  const [row] = await db(tx).$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from "UninstallWish" w
    join "Removal" m on m."customerId" = w."customerId" and m."id" = w."removalId"
    where w."customerId" = ${tx.customerId}::uuid and w."removalId" = ${removalId}::uuid and w."state" = 'waiting'`;
  return row?.count ?? 0;
}
