import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { tidyName } from "#lib/domain/names.ts";

export interface CustomerRecord {
  id: string;
  name: string;
  /** 1 to 8: the color that stands beside the name. */
  swatch: number;
  kind: "live" | "rehearsal";
  world: string | null;
  clockOffsetMs: bigint;
  timeZone: string;
  startedBy: string | null;
}

const record = {
  id: true, name: true, swatch: true, kind: true, world: true, clockOffsetMs: true, timeZone: true, startedBy: true,
} as const; // prettier-ignore

export async function get(tx: Tx): Promise<CustomerRecord> {
  const row = await db(tx).customer.findUniqueOrThrow({ where: { id: tx.customerId }, select: record });
  return { ...row, kind: row.kind === "rehearsal" ? "rehearsal" : "live" };
}

/** The customer goes by the name of its top group. */
export async function rename(tx: Tx, name: string): Promise<void> {
  await db(tx).customer.updateMany({ where: { id: tx.customerId }, data: { name: tidyName(name) } });
}

export async function update(tx: Tx, change: { swatch: number; timeZone: string }): Promise<void> {
  await db(tx).customer.updateMany({ where: { id: tx.customerId }, data: change });
}

export async function setClock(tx: Tx, clockOffsetMs: bigint): Promise<void> {
  await db(tx).customer.updateMany({ where: { id: tx.customerId }, data: { clockOffsetMs } });
}
