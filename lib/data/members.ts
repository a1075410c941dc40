import "server-only";
import { db, refuseIfTaken, type Tx } from "#lib/data/client.ts";
import { inReach, reached } from "#lib/data/reach.ts";
import type { Role } from "#lib/domain/access/permission.ts";
import { Refusal } from "#lib/refusal.ts";

/** A role that a member has in a group, and in all groups below it. */
export interface MembershipRecord {
  id: string;
  memberId: string;
  groupId: string;
  role: Role;
  suspendedAt: Date | null;
  suspendedBy: string | null;
}

const record = {
  id: true,
  memberId: true,
  groupId: true,
  role: true,
  suspendedAt: true,
  suspendedBy: true,
} as const;

const typed = (row: { role: string } & Omit<MembershipRecord, "role">): MembershipRecord => ({
  ...row,
  role: row.role as Role,
});

export interface Account {
  id: string;
  email: string;
  name: string;
}

/** A member of this group or of one below; one who only works elsewhere is not found. */
export async function get(tx: Tx, memberId: string): Promise<Account> {
  const [membership] = await membershipsOf(tx, memberId);
  if (!membership) throw new Refusal("not-found");
  return db(tx).member.findUniqueOrThrow({
    where: { id: membership.memberId },
    select: { id: true, email: true, name: true },
  });
}

export async function membershipsOf(tx: Tx, memberId: string): Promise<MembershipRecord[]> {
  const rows = await db(tx).membership.findMany({ where: { ...inReach(tx), memberId }, select: record });
  return rows.map(typed);
}

export async function getMembership(tx: Tx, id: string): Promise<MembershipRecord> {
  const row = await db(tx).membership.findFirst({ where: { ...inReach(tx), id }, select: record });
  if (!row) throw new Refusal("not-found");
  return typed(row);
}

/** Every role in sight, those given above included: what decides who sees a group. */
export async function listInSight(tx: Tx): Promise<{ memberId: string; groupId: string; name: string }[]> {
  return db(tx).$queryRaw`
    select held."memberId", held."groupId", member."name" from "Membership" held
    join "Member" member on member."id" = held."memberId"
    where held."customerId" = ${tx.customerId}::uuid and held."groupId" = any (${[...tx.reach, ...tx.ancestors]}::uuid[])
      and held."suspendedAt" is null`;
}

/** Whether someone with this address has a role in exactly this group. */
export async function isMember(tx: Tx, groupId: string, email: string): Promise<boolean> {
  const rows = await db(tx).$queryRaw<unknown[]>`
    select 1 from "Membership" held join "Member" member on member."id" = held."memberId"
    where held."customerId" = ${tx.customerId}::uuid and held."groupId" = ${reached(tx, groupId)}::uuid
      and member."email" = ${email}`;
  return rows.length > 0;
}

/** Whether someone signs in here with this address, in whatever customer. */
export async function hasAccount(tx: Tx, email: string): Promise<boolean> {
  return (await db(tx).member.count({ where: { email } })) > 0;
}

/** Someone new who may sign in from now on. */
export function insertAccount(tx: Tx, account: Account & { passwordHash: string }): Promise<Account> {
  return db(tx)
    .member.create({ data: account, select: { id: true, email: true, name: true } })
    .catch(refuseIfTaken("email-taken", { email: account.email }));
}

export async function insert(
  tx: Tx,
  place: { memberId: string; groupId: string; role: Role },
): Promise<void> {
  const { memberId, role } = place;
  const groupId = reached(tx, place.groupId);
  await db(tx)
    .membership.create({ data: { customerId: tx.customerId, memberId, groupId, role }, select: { id: true } })
    .catch(refuseIfTaken("already-member"));
}

export async function changeRole(tx: Tx, id: string, role: Role): Promise<void> {
  await db(tx).membership.updateMany({ where: { ...inReach(tx), id }, data: { role } });
}

export async function endRole(tx: Tx, id: string): Promise<void> {
  await db(tx).membership.deleteMany({ where: { ...inReach(tx), id } });
}

/** All roles of a member in reach. */
export async function suspend(tx: Tx, memberId: string): Promise<void> {
  const data = { suspendedAt: tx.now(), suspendedBy: tx.actor.name };
  await db(tx).membership.updateMany({ where: { ...inReach(tx), memberId, suspendedAt: null }, data });
}

export async function resume(tx: Tx, memberId: string): Promise<void> {
  const data = { suspendedAt: null, suspendedBy: null };
  await db(tx).membership.updateMany({ where: { ...inReach(tx), memberId }, data });
}

/** All roles of a member in reach; who works elsewhere too goes on there. */
export async function remove(tx: Tx, memberId: string): Promise<void> {
  await db(tx).membership.deleteMany({ where: { ...inReach(tx), memberId } });
}
