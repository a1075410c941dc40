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

export interface StoredNotification {
  tokenId: string;
  notificationId: string;
  type: string;
}

interface Gathering {
  rows: StoredNotification[];
  stored: Promise<void>;
}

const gathering = new Map<string, Gathering>();
const writing = new Map<string, Promise<unknown>>();

/**
 * Stores a notification, once however often it comes, and has it read within seconds. What comes while others of the same
 * customer are being written is written after them, together; each is stored when its promise is kept.
 */
export function storeNotification(customerId: string, row: StoredNotification): Promise<void> {
  const open = gathering.get(customerId);
  if (open) {
    open.rows.push(row);
    return open.stored;
  }
  const rows = [row];
  const stored = (writing.get(customerId) ?? Promise.resolve()).then(() => {
    gathering.delete(customerId);
    return writeAll(customerId, rows);
  });
  gathering.set(customerId, { rows, stored });
  const over = stored
    .catch(() => undefined)
    .then(() => {
      if (writing.get(customerId) === over) writing.delete(customerId);
    });
  writing.set(customerId, over);
  return stored;
}

/** In one order everywhere, so that two processes with the same notifications never wait for each other. */
const insert = `
  insert into "AppleNotification" ("customerId", "tokenId", "notificationId", "type", "receivedAt")
  select $1, come."tokenId", come."notificationId", come."type", now() + "clockOffsetMs" * interval '1 millisecond'
  from "Customer", jsonb_to_recordset($2::jsonb) as come ("tokenId" uuid, "notificationId" text, "type" text)
  where "id" = $1
  order by come."tokenId", come."notificationId"
  on conflict do nothing`;

/** Where a reading is due already nothing is written: by then this transaction has long ended, and is read. */
const wake = `
  insert into "DueWork" ("customerId", "kind", "id", "dueAt")
  select distinct $1::uuid, 'notification', come."tokenId", now()
  from jsonb_to_recordset($2::jsonb) as come ("tokenId" uuid)
  where not exists (select 1 from "DueWork" due where due."customerId" = $1 and due."kind" = 'notification'
    and due."id" = come."tokenId" and due."dueAt" <= now() + interval '2 seconds')
  order by come."tokenId"
  on conflict ("customerId", "kind", "id") do update set "dueAt" = excluded."dueAt"`;

async function writeAll(customerId: string, rows: readonly StoredNotification[]): Promise<void> {
  const { client, giveBack } = await lend(database().pool);
  const come = JSON.stringify(rows);
  try {
    await client.query("begin");
    await client.query("select set_config('app.customer_id', $1, true)", [customerId]);
    const { rowCount } = await client.query(insert, [customerId, come]);
    if (rowCount) await client.query(wake, [customerId, come]);
    await client.query("commit");
    giveBack(false);
  } catch (error) {
    giveBack(true);
    throw error;
  }
}
