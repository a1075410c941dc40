import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { newestFirst, newestPage } from "#lib/data/newest-first.ts";
import { inReach, reached } from "#lib/data/reach.ts";
import type { Role } from "#lib/domain/access/permission.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { Refusal } from "#lib/refusal.ts";

export interface InvitationRecord {
  id: string;
  groupId: string;
  groupName: string;
  email: string;
  role: Role;
  invitedBy: string;
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

export interface NewInvitation {
  groupId: string;
  email: string;
  role: Role;
  expiresAt: Date;
  linkHash: string;
}

const record = {
  id: true, groupId: true, email: true, role: true, invitedBy: true, createdAt: true, expiresAt: true, acceptedAt: true,
  revokedAt: true, group: { select: { name: true } },
} as const; // prettier-ignore

type Row = Omit<InvitationRecord, "groupName" | "role"> & { role: string; group: { name: string } };

const typed = ({ group, role, ...row }: Row): InvitationRecord => ({
  ...row,
  role: role as Role,
  groupName: group.name,
});

const unanswered = { acceptedAt: null, revokedAt: null } as const;

/** Those that nobody has accepted or taken back, expired ones too; newest first. */
export async function page(tx: Tx, walk: Walk): Promise<Page<InvitationRecord>> {
  const { where, ...order } = newestFirst(walk);
  const rows = await db(tx).memberInvitation.findMany({
    where: { ...inReach(tx), ...unanswered, ...where },
    ...order,
    select: record,
  });
  return newestPage(rows.map(typed), walk);
}

export function count(tx: Tx): Promise<number> {
  return db(tx).memberInvitation.count({ where: { ...inReach(tx), ...unanswered } });
}

export async function get(tx: Tx, id: string): Promise<InvitationRecord> {
  const row = await db(tx).memberInvitation.findFirst({ where: { ...inReach(tx), id }, select: record });
  if (!row) throw new Refusal("not-found");
  return typed(row);
}

export async function insert(tx: Tx, invitation: NewInvitation): Promise<string> {
  const { linkHash, ...rest } = invitation;
  const { customerId } = tx;
  const groupId = reached(tx, rest.groupId);
  const { id } = await db(tx).memberInvitation.create({
    data: { ...rest, customerId, groupId, invitedBy: tx.actor.name, createdAt: tx.now() },
    select: { id: true },
  });
  await db(tx).memberInvitationHash.create({ data: { hash: linkHash, customerId, invitationId: id } });
  return id;
}

/** A new link takes the old one's place. False when the invitation was answered meanwhile. */
export async function renew(
  tx: Tx,
  id: string,
  link: { linkHash: string; expiresAt: Date },
): Promise<boolean> {
  const { customerId } = tx;
  const { count: renewed } = await db(tx).memberInvitation.updateMany({
    where: { ...inReach(tx), id, ...unanswered },
    data: { expiresAt: link.expiresAt },
  });
  if (renewed === 0) return false;
  await db(tx).memberInvitationHash.deleteMany({ where: { customerId, invitationId: id } });
  await db(tx).memberInvitationHash.create({ data: { hash: link.linkHash, customerId, invitationId: id } });
  return true;
}

/** False when there was nothing left to take back. */
export async function withdraw(tx: Tx, id: string): Promise<boolean> {
  const { count: withdrawn } = await db(tx).memberInvitation.updateMany({
    where: { ...inReach(tx), id, ...unanswered },
    data: { revokedAt: tx.now() },
  });
  return withdrawn > 0;
}

/** Those to the same address in the same group: a new one takes their place. */
export async function withdrawEarlier(tx: Tx, groupId: string, email: string): Promise<void> {
  await db(tx).memberInvitation.updateMany({
    where: { customerId: tx.customerId, groupId: reached(tx, groupId), email, ...unanswered },
    data: { revokedAt: tx.now() },
  });
}

/** True for whoever comes first: an invitation makes one membership, however often its link is pressed. */
export async function claim(tx: Tx, id: string): Promise<boolean> {
  const { count: claimed } = await db(tx).memberInvitation.updateMany({
    where: { ...inReach(tx), id, ...unanswered, expiresAt: { gt: tx.now() } },
    data: { acceptedAt: tx.now() },
  });
  return claimed > 0;
}
