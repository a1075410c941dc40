import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { newestFirst, newestPage } from "#lib/data/newest-first.ts";
import { inReach, reached } from "#lib/data/reach.ts";
import type { Role } from "#lib/domain/access/permission.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { Refusal } from "#lib/refusal.ts";

export interface KeyRecord {
  id: string;
  groupId: string;
  groupName: string;
  name: string;
  role: Role;
  /** The first characters, by which a key found somewhere is recognized. */
  prefix: string;
  createdBy: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  revokedAt: Date | null;
}

export interface NewKey {
  groupId: string;
  name: string;
  role: Role;
  prefix: string;
  hash: string;
  expiresAt: Date | null;
}

const record = {
  id: true, groupId: true, name: true, role: true, prefix: true, createdBy: true, createdAt: true, lastUsedAt: true,
  expiresAt: true, revokedAt: true, group: { select: { name: true } },
} as const; // prettier-ignore

type Row = Omit<KeyRecord, "groupName" | "role"> & { role: string; group: { name: string } };

const typed = ({ group, role, ...row }: Row): KeyRecord => ({
  ...row,
  role: role as Role,
  groupName: group.name,
});

/** Keys that nobody has revoked, expired ones too; newest first. */
export async function page(tx: Tx, walk: Walk): Promise<Page<KeyRecord>> {
  const { where, ...order } = newestFirst(walk);
  const rows = await db(tx).apiKey.findMany({
    where: { ...inReach(tx), revokedAt: null, ...where },
    ...order,
    select: record,
  });
  return newestPage(rows.map(typed), walk);
}

export function count(tx: Tx): Promise<number> {
  return db(tx).apiKey.count({ where: { ...inReach(tx), revokedAt: null } });
}

export async function get(tx: Tx, id: string): Promise<KeyRecord> {
  const row = await db(tx).apiKey.findFirst({ where: { ...inReach(tx), id }, select: record });
  if (!row) throw new Refusal("key-unknown");
  return typed(row);
}

export async function insert(tx: Tx, key: NewKey): Promise<string> {
  const { hash, ...rest } = key;
  const { customerId } = tx;
  const groupId = reached(tx, rest.groupId);
  const { id } = await db(tx).apiKey.create({
    data: { ...rest, customerId, groupId, createdBy: tx.actor.name, createdAt: tx.now() },
    select: { id: true },
  });
  await db(tx).apiKeyHash.create({ data: { hash, customerId, apiKeyId: id } });
  return id;
}

/** Its hash goes at once, so that the key is unknown from the next request on. False when it was revoked before. */
export async function revoke(tx: Tx, id: string): Promise<boolean> {
  const { count: revoked } = await db(tx).apiKey.updateMany({
    where: { ...inReach(tx), id, revokedAt: null },
    data: { revokedAt: tx.now() },
  });
  if (revoked > 0) await db(tx).apiKeyHash.deleteMany({ where: { customerId: tx.customerId, apiKeyId: id } });
  return revoked > 0;
}
