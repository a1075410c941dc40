import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

/** The next short number of a customer's plans or operations: one to say on the phone. */
export async function next(tx: Tx, kind: "plan" | "operation"): Promise<number> {
  const [row] = await db(tx).$queryRaw<{ last: number }[]>`
    insert into "NumberSequence" ("customerId", "kind", "last") values (${tx.customerId}::uuid, ${kind}, 1)
    on conflict ("customerId", "kind") do update set "last" = "NumberSequence"."last" + 1
    returning "last"`;
  if (!row) throw new Error("The number sequence gave no number.");
  return row.last;
}
