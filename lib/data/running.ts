import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

/** How many operations wait or run in the group worked in and below it. */
export function count(tx: Tx): Promise<number> {
  return db(tx).operation.count({
    where: {
      customerId: tx.customerId,
      groupId: { in: [...tx.reach] },
      state: { in: ["queued", "running"] },
    },
  });
}
