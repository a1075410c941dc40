import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { HolderEventKind } from "#lib/domain/inventory/holder-event.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { type Page, pageOf, type Walk } from "#lib/domain/paging/page.ts";
import { Prisma } from "#prisma/generated/client.ts";

const SIZE = 50;

const { sql } = Prisma;

const shown = {
  id: true, at: true, kind: true, detail: true, actorKind: true, actorName: true,
} as const satisfies Prisma.HolderEventSelect; // prettier-ignore

export type HolderEventRecord = Prisma.HolderEventGetPayload<{ select: typeof shown }>;

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

/** The life of a device or person, newest first, where they are in sight. */
export async function page(tx: Tx, holderId: string, walk: Walk): Promise<Page<HolderEventRecord>> {
  const [{ seen } = { seen: false }] = await db(tx).$queryRaw<{ seen: boolean }[]>(
    sql`select ${inSight(tx, sql`${holderId}::uuid`)} as "seen"`,
  );
  const back = walk !== null && "before" in walk;
  const [at, id] = (walk && decodeCursor("before" in walk ? walk.before : walk.after, 2)) ?? [];
  const edge = typeof at === "number" && typeof id === "string" ? { at: new Date(at), id } : null;
  const sign = back ? "gt" : "lt";
  const rows = await db(tx).holderEvent.findMany({
    where: {
      customerId: tx.customerId,
      holderId,
      ...(edge && { OR: [{ at: { [sign]: edge.at } }, { at: edge.at, id: { [sign]: edge.id } }] }),
    },
    orderBy: [{ at: back ? "asc" : "desc" }, { id: back ? "asc" : "desc" }],
    take: seen ? SIZE + 1 : 0,
    select: shown,
  });
  return pageOf(rows, { walk: edge ? walk : null, size: SIZE, keyOf: (row) => [row.at.getTime(), row.id] });
}

const inSight = ({ customerId }: Tx, id: Prisma.Sql) => sql`(
  exists (select from "Device" d where d."customerId" = ${customerId}::uuid and d."id" = ${id})
  or exists (select from "Person" p where p."customerId" = ${customerId}::uuid and p."id" = ${id}))`;
