import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** What is found by its words. */
export type SearchKind = "device" | "person" | "title";

export interface Worded {
  id: string;
  /** The list's own order: the row's `nameKey`, changed together with it. */
  sortKey: string;
  words: readonly string[];
}

const tables = {
  device: Prisma.sql`"Device"`,
  person: Prisma.sql`"Person"`,
  title: Prisma.sql`"Title"`,
} as const satisfies Record<SearchKind, Prisma.Sql>;

/** Words are the customer's; whose row is out of sight, its words stay as they are. */
const inSight = (tx: Tx, kind: SearchKind, id: string) => Prisma.sql`
  exists (select from ${tables[kind]} t where t."customerId" = ${tx.customerId}::uuid and t."id" = ${id}::uuid)`;

/** Writes down the words by which a row is found, instead of those it had. */
export async function put(tx: Tx, kind: SearchKind, { id, sortKey, words }: Worded): Promise<void> {
  await remove(tx, kind, id);
  await db(tx).$executeRaw`
    insert into "SearchWord" ("customerId", "kind", "word", "sortKey", "id")
    select ${tx.customerId}::uuid, ${kind}, word, ${sortKey}, ${id}::uuid from unnest(${[...words]}::text[]) word
    where ${inSight(tx, kind, id)}
    on conflict do nothing`;
}

/** To be called before the row itself goes. */
export async function remove(tx: Tx, kind: SearchKind, id: string): Promise<void> {
  await db(tx).$executeRaw`
    delete from "SearchWord"
    where "customerId" = ${tx.customerId}::uuid and "kind" = ${kind} and "id" = ${id}::uuid and ${inSight(tx, kind, id)}`;
}
