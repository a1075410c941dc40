import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

/** What is found by its words. */
export type SearchKind = "device" | "person" | "title";

export interface Worded {
  id: string;
  /** The list's own order: the row's `nameKey`, changed together with it. */
  sortKey: string;
  words: readonly string[];
}

/** Writes down the words by which a row is found, instead of those it had. */
export async function put(tx: Tx, kind: SearchKind, { id, sortKey, words }: Worded): Promise<void> {
  await remove(tx, kind, id);
  await db(tx).$executeRaw`
    insert into "SearchWord" ("customerId", "kind", "word", "sortKey", "id")
    select ${tx.customerId}::uuid, ${kind}, word, ${sortKey}, ${id}::uuid from unnest(${[...words]}::text[]) word
    on conflict do nothing`;
}

export async function remove(tx: Tx, kind: SearchKind, id: string): Promise<void> {
  await db(tx).searchWord.deleteMany({ where: { customerId: tx.customerId, kind, id } });
}
