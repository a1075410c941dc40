import "server-only";
import * as due from "#lib/data/due.ts";
import type { Tx } from "#lib/data/transaction.ts";

/** Has a command looked after at a time of the customer's clock. */
export const wakeAt = (tx: Tx, id: string, at: Date): Promise<void> =>
  due.at(tx, "mdm", id, new Date(at.getTime() - tx.clockOffsetMs));
