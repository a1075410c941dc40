import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

export interface CustomerRecord {
  id: string;
  name: string;
  swatch: number;
  kind: string;
  world: string | null;
  clockOffsetMs: bigint;
  timeZone: string;
  startedBy: string | null;
}

const record = {
  id: true, name: true, swatch: true, kind: true, world: true, clockOffsetMs: true, timeZone: true, startedBy: true,
} as const; // prettier-ignore

export function get(tx: Tx): Promise<CustomerRecord> {
  return db(tx).customer.findUniqueOrThrow({ where: { id: tx.customerId }, select: record });
}

export async function setClock(tx: Tx, clockOffsetMs: bigint): Promise<void> {
  await db(tx).customer.update({
    where: { id: tx.customerId },
    data: { clockOffsetMs },
    select: { id: true },
  });
}
