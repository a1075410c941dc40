import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

/** How many operations that somebody asked for have ended since a moment, and how many of them not fully done. */
export async function countSince(tx: Tx, since: Date): Promise<{ ended: number; notFullyDone: number }> {
  const groups = await db(tx).operation.groupBy({
    by: ["state"],
    where: {
      customerId: tx.customerId,
      groupId: { in: [...tx.reach] },
      state: { in: ["done", "partly", "failed", "stopped"] },
      finishedAt: { gte: since },
      scheduled: false,
    },
    _count: true,
  });
  const count = (...states: string[]) =>
    groups.filter(({ state }) => states.includes(state)).reduce((sum, { _count }) => sum + _count, 0);
  return { ended: count("done", "partly", "failed", "stopped"), notFullyDone: count("partly", "failed") };
}
