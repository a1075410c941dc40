import "server-only";
import { fromPrisma } from "pg-boss";
import type { DueKind } from "#lib/data/across-groups/due-work.ts";
import { db, type Tx } from "#lib/data/client.ts";
import { queue } from "#lib/data/queue.ts";

/** Writes down that a row wants work, and wakes a worker when this transaction commits. */
export async function wake(tx: Tx, kind: DueKind, id: string): Promise<void> {
  await at(tx, kind, id, new Date());
  const boss = await queue();
  await boss.send(
    kind,
    { customerId: tx.customerId, id },
    { db: fromPrisma(db(tx)), singletonKey: `${tx.customerId}:${id}` },
  );
}

/** Writes down when a row wants to be looked at (real time); a worker notices by itself. */
export async function at(tx: Tx, kind: DueKind, id: string, dueAt: Date): Promise<void> {
  const key = { customerId: tx.customerId, kind, id };
  await db(tx).dueWork.upsert({
    where: { customerId_kind_id: key },
    create: { ...key, dueAt },
    update: { dueAt },
  });
}

/** The same for many rows; what is due already stays so. */
export async function allAt(tx: Tx, kind: DueKind, ids: readonly string[], dueAt: Date): Promise<void> {
  await db(tx).$executeRaw`
    insert into "DueWork" ("customerId", "kind", "id", "dueAt")
    select ${tx.customerId}::uuid, ${kind}, one, ${dueAt}::timestamptz from unnest(${[...ids]}::uuid[]) as one order by one
    on conflict ("customerId", "kind", "id") do update set "dueAt" = least("DueWork"."dueAt", excluded."dueAt")`;
}

export async function done(tx: Tx, kind: DueKind, id: string): Promise<void> {
  await db(tx).dueWork.deleteMany({ where: { customerId: tx.customerId, kind, id } });
}
