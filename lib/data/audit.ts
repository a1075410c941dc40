import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { nameKey } from "#lib/domain/names.ts";

/** Names and numbers, never a secret: an entry is kept for ever and exported. */
export type AuditFacts = Record<string, string | number | boolean | null | string[]>;

export interface AuditTarget {
  kind: string;
  id: string;
  name: string;
}

export interface AuditChange {
  target?: AuditTarget;
  before?: AuditFacts;
  after?: AuditFacts;
  /** Where it happened, when not in the scope's own group. */
  groupId?: string;
}

/** Who did what, when, from where, with before and after; in the transaction of the deed itself. */
export async function record(tx: Tx, action: string, change: AuditChange = {}): Promise<void> {
  const { target, before, after } = change;
  await db(tx).auditEntry.create({
    data: {
      customerId: tx.customerId,
      groupId: change.groupId ?? tx.groupId,
      at: tx.now(),
      actorKind: tx.actor.kind,
      actorId: tx.actor.id,
      actorName: tx.actor.name,
      via: tx.via,
      action,
      requestId: tx.requestId,
      ...(target && {
        targetKind: target.kind,
        targetId: target.id,
        targetName: target.name,
        targetKey: nameKey(target.name),
      }),
      ...(before && { before: before }),
      ...(after && { after: after }),
    },
    select: { id: true },
  });
}
