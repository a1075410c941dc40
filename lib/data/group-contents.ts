import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { inReach, reached } from "#lib/data/reach.ts";

/** What stands in a group; each counted up to a thousand and one. */
export interface GroupContents {
  groups: number;
  tokens: number;
  devices: number;
  people: number;
  members: number;
  invitations: number;
  keys: number;
}

const take = 1001;

export async function count(tx: Tx, id: string): Promise<GroupContents> {
  const { customerId } = tx;
  const client = db(tx);
  const where = { customerId, groupId: reached(tx, id) };
  const open = { acceptedAt: null, revokedAt: null, expiresAt: { gt: tx.now() } };
  return {
    groups: await client.organizationGroup.count({ where: { customerId, parentId: id }, take }),
    tokens: await client.contentToken.count({ where, take }),
    devices: await client.device.count({ where, take }),
    people: await client.person.count({ where, take }),
    members: await client.membership.count({ where, take }),
    invitations: await client.memberInvitation.count({ where: { ...where, ...open }, take }),
    keys: await client.apiKey.count({ where: { ...where, revokedAt: null }, take }),
  };
}

/** How many tokens and members each group in reach has of its own. */
export async function tally(tx: Tx): Promise<Map<string, { tokens: number; members: number }>> {
  const where = inReach(tx);
  const tokens = await db(tx).contentToken.groupBy({ by: ["groupId"], where, _count: true });
  const members = await db(tx).membership.groupBy({ by: ["groupId"], where, _count: true });
  const counted = (rows: { groupId: string; _count: number }[]) =>
    new Map(rows.map((row) => [row.groupId, row._count]));
  const [ofTokens, ofMembers] = [counted(tokens), counted(members)];
  return new Map(
    tx.reach.map((id) => [id, { tokens: ofTokens.get(id) ?? 0, members: ofMembers.get(id) ?? 0 }]),
  );
}

/** Invitations that are over and keys that were revoked go with their group. */
export async function removeSpent(tx: Tx, id: string): Promise<void> {
  const where = { customerId: tx.customerId, groupId: reached(tx, id) };
  const over = [
    { acceptedAt: { not: null } },
    { revokedAt: { not: null } },
    { expiresAt: { lte: tx.now() } },
  ];
  await db(tx).memberInvitation.deleteMany({ where: { ...where, OR: over } });
  await db(tx).apiKey.deleteMany({ where: { ...where, revokedAt: { not: null } } });
}

/** What happened in a group that goes is told in the one above it. */
export async function passHistoryUp(tx: Tx, id: string, parentId: string): Promise<void> {
  const where = { customerId: tx.customerId, groupId: reached(tx, id) };
  const data = { groupId: reached(tx, parentId) };
  await db(tx).plan.updateMany({ where, data });
  await db(tx).operation.updateMany({ where, data });
  await db(tx).auditEntry.updateMany({ where, data });
}
