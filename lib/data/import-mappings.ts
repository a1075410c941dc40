import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { ImportKind } from "#lib/data/imports.ts";
import { reached } from "#lib/data/reach.ts";

export interface MappedTable {
  groupId: string;
  kind: ImportKind;
  /** Tells tables with the same headings from others. */
  signature: string;
}

const keyOf = (tx: Tx, { groupId, kind, signature }: MappedTable) => ({
  customerId_groupId_kind_signature: { customerId: tx.customerId, groupId, kind, signature },
});

/** Which column was which when such a table last came into this group; null where none has. */
export async function recall(tx: Tx, table: MappedTable): Promise<Record<string, number> | null> {
  const found = await db(tx).importMapping.findUnique({ where: keyOf(tx, table), select: { columns: true } });
  return found && (found.columns as Record<string, number>);
}

export async function remember(tx: Tx, table: MappedTable, columns: Record<string, number>): Promise<void> {
  const said = { columns, updatedAt: tx.now(), updatedBy: tx.actor.name };
  const { customerId } = tx;
  const groupId = reached(tx, table.groupId);
  await db(tx).importMapping.upsert({
    where: keyOf(tx, table),
    create: { ...table, ...said, customerId, groupId },
    update: said,
    select: { kind: true },
  });
}
