import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { HolderEventKind } from "#lib/domain/inventory/holder-event.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/** Writes down what happened to devices or people (their ids), in the same transaction. Who is not in sight is left out. */
export async function record(
  tx: Tx,
  holderIds: readonly string[],
  kind: HolderEventKind,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  if (holderIds.length === 0) return;
  const { kind: actorKind, name: actorName } = tx.actor;
  await db(tx).$executeRaw(sql`
    insert into "HolderEvent" ("customerId", "holderId", "at", "kind", "detail", "actorKind", "actorName")
    select ${tx.customerId}::uuid, one, ${tx.now()}::timestamptz, ${kind}, ${JSON.stringify(detail)}::jsonb,
      ${actorKind}, ${actorName}
    from unnest(${[...holderIds]}::uuid[]) as one
    where ${inSight(tx, sql`one`)}`);
}

/** With the record of a device or person goes what its timeline told of it. */
export async function forget(tx: Tx, holderIds: readonly string[]): Promise<void> {
  await db(tx).holderEvent.deleteMany({
    where: { customerId: tx.customerId, holderId: { in: [...holderIds] } },
  });
}

const inSight = ({ customerId }: Tx, id: Prisma.Sql) => sql`(
  exists (select from "Device" d where d."customerId" = ${customerId}::uuid and d."id" = ${id})
  or exists (select from "Person" p where p."customerId" = ${customerId}::uuid and p."id" = ${id}))`;
