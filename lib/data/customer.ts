import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

export interface CustomerRecord {
  id: string;
  name: string;
  /** 1 to 8: the color that stands beside the name. */
  swatch: number;
  kind: "live" | "rehearsal";
  timeZone: string;
}

export async function get(tx: Tx): Promise<CustomerRecord> {
  const row = await db(tx).customer.findUniqueOrThrow({
    where: { id: tx.customerId },
    select: { id: true, name: true, swatch: true, kind: true, timeZone: true },
  });
  return { ...row, kind: row.kind === "rehearsal" ? "rehearsal" : "live" };
}

export async function update(tx: Tx, change: { swatch: number; timeZone: string }): Promise<void> {
  await db(tx).customer.updateMany({ where: { id: tx.customerId }, data: change });
}
