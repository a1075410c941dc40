import "server-only";
import type { PoolClient } from "pg";
import type { ImportKind } from "#lib/data/imports.ts";
import { searchWords } from "#lib/domain/names.ts";

export interface Named {
  id: string;
  nameKey: string;
  /** Everything that the row is to be found by. */
  texts: (string | null)[];
}

/** Writes down the words of rows that are new, or that have none any more. */
export async function addWords(
  client: PoolClient,
  customerId: string,
  kind: ImportKind,
  rows: readonly Named[],
): Promise<void> {
  const entries = rows.flatMap(({ id, nameKey, texts }) =>
    searchWords(...texts).map((word) => ({ word, nameKey, id })),
  );
  await client.query(
    `insert into "SearchWord" ("customerId", "kind", "word", "sortKey", "id")
     select $1, $2, word, name, id from unnest($3::text[], $4::text[], $5::uuid[]) entry (word, name, id)
     order by word, name, id
     on conflict do nothing`,
    [
      customerId,
      kind,
      entries.map(({ word }) => word),
      entries.map(({ nameKey }) => nameKey),
      entries.map(({ id }) => id),
    ],
  );
}

export async function replaceWords(
  client: PoolClient,
  customerId: string,
  kind: ImportKind,
  rows: readonly Named[],
): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `delete from "SearchWord" where "customerId" = $1 and "kind" = $2 and "id" = any ($3::uuid[])`,
    [customerId, kind, rows.map(({ id }) => id)],
  );
  await addWords(client, customerId, kind, rows);
}
