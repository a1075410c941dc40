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

export interface OpenWish {
  id: string;
  deviceId: string;
  titleId: string;
}

/** Wishes of a removal that is over and whose device holds the app from nobody any more, not yet sent; by their id. */
export async function open(
  tx: Tx,
  removalId: string,
  after: string | null,
  most: number,
): Promise<OpenWish[]> {
  return db(tx).$queryRaw<OpenWish[]>`
    select w."id"::text, d."id"::text as "deviceId", w."titleId"::text from "UninstallWish" w
    join "Removal" m on m."customerId" = w."customerId" and m."id" = w."removalId" and m."removedAt" is not null
    join "Device" d on d."customerId" = w."customerId" and 'd:' || d."serial" = w."holder"
    where w."customerId" = ${tx.customerId}::uuid and w."removalId" = ${removalId}::uuid and w."state" = 'waiting'
      and (${after}::uuid is null or w."id" > ${after}::uuid) and not exists (
        select from "License" l where l."customerId" = w."customerId" and l."titleId" = w."titleId" and l."holder" = w."holder")
    order by w."id" limit ${most}`;
}

/** The commands that carry wishes out; who holds the app again meanwhile is left out by whoever asks. */
export async function noteSent(tx: Tx, sent: readonly { id: string; commandId: string }[]): Promise<void> {
  await db(tx).$executeRaw`
    update "UninstallWish" w set "state" = 'sent', "commandId" = s."commandId"
    from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as s ("id" uuid, "commandId" uuid), "Removal" m
    where w."customerId" = ${tx.customerId}::uuid and w."id" = s."id" and w."state" = 'waiting'
      and m."customerId" = w."customerId" and m."id" = w."removalId"`;
}

/** The removals whose uninstalls wait for a way to a device. */
export async function removalsWaitingFor(tx: Tx, deviceId: string): Promise<string[]> {
  const rows = await db(tx).$queryRaw<{ removalId: string }[]>`
    select distinct w."removalId"::text from "Device" d
    join "UninstallWish" w on w."customerId" = d."customerId" and w."holder" = 'd:' || d."serial" and w."state" = 'waiting'
    where d."customerId" = ${tx.customerId}::uuid and d."id" = ${deviceId}::uuid`;
  return rows.map(({ removalId }) => removalId);
}

export interface UninstallProgress {
  /** No MDM server reaches the device, or the removal is not over. */
  waiting: number;
  underWay: number;
  done: number;
  failed: number;
}

/** How the uninstalls of a removal in sight stand. */
export async function progress(tx: Tx, removalId: string): Promise<UninstallProgress> {
  const [row] = await db(tx).$queryRaw<UninstallProgress[]>`
    select count(*) filter (where w."state" = 'waiting')::int as "waiting",
      count(*) filter (where w."state" = 'sent' and c."state" in ('queued', 'sent', 'acknowledged', 'not-now'))::int as "underWay",
      count(*) filter (where c."state" = 'done')::int as "done",
      count(*) filter (where w."state" = 'sent' and (c."id" is null or c."state" in ('failed', 'given-up', 'canceled')))::int as "failed"
    from "UninstallWish" w
    join "Removal" m on m."customerId" = w."customerId" and m."id" = w."removalId"
    left join "MdmCommand" c on c."customerId" = w."customerId" and c."id" = w."commandId"
    where w."customerId" = ${tx.customerId}::uuid and w."removalId" = ${removalId}::uuid`;
  return row ?? { waiting: 0, underWay: 0, done: 0, failed: 0 };
}
