import "server-only";
import * as importMappings from "#lib/data/import-mappings.ts";
import type { ImportKind, ImportRecord } from "#lib/data/imports.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { columnsByContent } from "#lib/domain/inventory/content-columns.ts";
import { headingKey } from "#lib/domain/inventory/header.ts";
import { mapHeader } from "#lib/features/inventory/import/staged-row.ts";
import { sha256 } from "#lib/platform/seal.ts";

type Table = Pick<ImportRecord, "groupId" | "kind" | "headed" | "header" | "sample" | "columns">;

export interface FirstColumns {
  columns: Record<string, number>;
  /** They are those of the last table with these headings. */
  remembered: boolean;
}

/** Which column is which: as chosen, else as when such a table last came, else by its headings or by what stands below. */
export async function firstColumns(tx: Tx, table: Table): Promise<FirstColumns> {
  if (table.columns) return { columns: table.columns as Record<string, number>, remembered: false };
  const known = await importMappings.recall(tx, mappedTable(table));
  return known ? { columns: known, remembered: true } : { columns: guess(table), remembered: false };
}

function guess({ kind, headed, header, sample }: Table): Record<string, number> {
  return headed
    ? (mapHeader(kind as ImportKind, header).columns as Record<string, number>)
    : columnsByContent(kind as ImportKind, sample as string[][]);
}

/** A table is known again by its headings; without any, by how many columns it has. */
export function mappedTable({ groupId, kind, headed, header }: Table): importMappings.MappedTable {
  const told = headed ? header.map(headingKey).join("\n") : `${header.length} columns`;
  return { groupId, kind: kind as ImportKind, signature: sha256(told) };
}
