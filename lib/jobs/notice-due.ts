import "server-only";
import { claimDue, LEASE_MS } from "#lib/data/across-groups/due-work.ts";
import { queue } from "#lib/data/queue.ts";

const MOST = 500;

/** The clock's part: notices what is due and hands it to the queue. What a dead worker left comes back after the lease. */
export async function noticeDue(now: Date): Promise<number> {
  const due = await claimDue(now, LEASE_MS, MOST);
  if (due.length === 0) return 0;
  const boss = await queue();
  for (const { customerId, kind, id } of due)
    await boss.send(kind, { customerId, id }, { singletonKey: `${customerId}:${id}` });
  return due.length;
}
