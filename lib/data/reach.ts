import "server-only";
import type { Tx } from "#lib/data/client.ts";
import { Refusal } from "#lib/refusal.ts";

/** For tables that row-level security does not narrow to reach: the part of a where clause that does. */
export const inReach = (tx: Tx) => ({ customerId: tx.customerId, groupId: { in: [...tx.reach] } });

/** The group's id, if it is the one worked in or below it; another group and an unknown one answer alike. */
export function reached(tx: Tx, groupId: string): string {
  if (!tx.reach.includes(groupId)) throw new Refusal("not-found");
  return groupId;
}
