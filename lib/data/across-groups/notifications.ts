import "server-only";
import { database, lend } from "#lib/data/client.ts";

export interface NotificationPlace {
  customerId: string;
  tokenId: string;
  uIdHash: string;
  secretHash: string;
  nextSecretHash: string | null;
}

/** Whose location Apple tells of at an address; null for an address that is nobody's. */
export function findNotificationPlace(key: string): Promise<NotificationPlace | null> {
  return database().prisma.notificationAddress.findUnique({
    where: { key },
    select: { customerId: true, tokenId: true, uIdHash: true, secretHash: true, nextSecretHash: true },
  });
}

/** By then a transaction that began before a reading looked has long ended: no notification falls between two readings. */
const SOON = "2 seconds";

const insert = `
  insert into "AppleNotification" ("customerId", "tokenId", "notificationId", "type", "receivedAt")
  select $1, $2, $3, $4, now() + "clockOffsetMs" * interval '1 millisecond' from "Customer" where "id" = $1
  on conflict do nothing`;

/** Many at a time do not queue for one row: where a reading is due already, nothing is written. */
const wake = `
  insert into "DueWork" ("customerId", "kind", "id", "dueAt")
  select $1, 'notification', $2, now() where not exists (
    select 1 from "DueWork" where "customerId" = $1 and "kind" = 'notification' and "id" = $2
      and "dueAt" <= now() + interval '${SOON}')
  on conflict ("customerId", "kind", "id") do update set "dueAt" = excluded."dueAt"`;

/** Stores a notification, once however often it comes, and has it read within seconds. */
export async function storeNotification(
  { customerId, tokenId }: Pick<NotificationPlace, "customerId" | "tokenId">,
  { notificationId, type }: { notificationId: string; type: string },
): Promise<void> {
  const { client, giveBack } = await lend(database().pool);
  try {
    await client.query("begin");
    await client.query("select set_config('app.customer_id', $1, true)", [customerId]);
    const { rowCount } = await client.query(insert, [customerId, tokenId, notificationId, type]);
    if (rowCount) await client.query(wake, [customerId, tokenId]);
    await client.query("commit");
    giveBack(false);
  } catch (error) {
    giveBack(true);
    throw error;
  }
}
