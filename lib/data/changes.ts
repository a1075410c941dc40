import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

export const CHANNEL = "quartermaster_changes";

/** What an open page may be looking at. */
export type Topic = "tokens" | "titles" | "licenses" | "inventory" | "plans" | "operations" | "access";

/** Tells open pages, when this transaction commits, that something of the topic changed. Ids only travel. */
export async function tell(tx: Tx, topic: Topic, id: string | null = null): Promise<void> {
  const payload = JSON.stringify([tx.customerId, topic, id]);
  await db(tx).$executeRaw`select pg_notify(${CHANNEL}, ${payload})`;
}
