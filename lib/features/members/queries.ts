import "server-only";
import * as customer from "#lib/data/customer.ts";
import * as groups from "#lib/data/groups.ts";
import * as invitations from "#lib/data/invitations.ts";
import * as memberList from "#lib/data/member-list.ts";
import * as members from "#lib/data/members.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { readMemberFilter } from "#lib/features/members/member-filter.ts";
import { refuseUnlessOpen } from "#lib/features/members/refuse-unless-open.ts";
import type { Granted } from "#lib/scope.ts";

export type { InvitationRecord } from "#lib/data/invitations.ts";
export type { MemberRow } from "#lib/data/member-list.ts";

export interface MemberPage extends Page<memberList.MemberRow> {
  total: number;
  /** Filter words that mean nothing here, as typed. */
  unknown: string[];
}

/** Who may sign in here or below, by name, filtered by what was typed: words, `role:`, `group:`, `suspended:`. */
export function listMembers(scope: Granted<"member:read">, typed: string, walk: Walk): Promise<MemberPage> {
  return transaction(scope, async (tx) => {
    const { filter, unknown } = readMemberFilter(typed, await groups.list(tx));
    const page = await memberList.page(tx, filter, walk);
    return { ...page, total: await memberList.count(tx, filter), unknown };
  });
}

export function getMember(scope: Granted<"member:read">, memberId: string) {
  return transaction(scope, async (tx) => {
    const account = await members.get(tx, memberId);
    const names = new Map((await groups.list(tx)).map(({ id, name }) => [id, name]));
    const held = await members.membershipsOf(tx, memberId);
    return { ...account, roles: held.map((one) => ({ ...one, groupName: names.get(one.groupId) ?? "" })) };
  });
}

export type Member = Awaited<ReturnType<typeof getMember>>;

/** Invitations that nobody has answered. */
export function listInvitations(scope: Granted<"member:read">, walk: Walk) {
  return transaction(scope, async (tx) => ({
    ...(await invitations.page(tx, walk)),
    total: await invitations.count(tx),
  }));
}

/** How many members and open invitations there are, for the tabs. */
export function countMembers(scope: Granted<"member:read">) {
  return transaction(scope, async (tx) => ({
    members: await memberList.count(tx, { words: [] }),
    invitations: await invitations.count(tx),
  }));
}

/** An invitation as whoever holds its link sees it; refused in words when it is over. */
export async function showInvitation(scope: Granted<"member:read">, invitationId: string) {
  const { invitation, customerName, known } = await transaction(scope, async (tx) => {
    const found = await invitations.get(tx, invitationId);
    const { name } = await customer.get(tx);
    return { invitation: found, customerName: name, known: await members.hasAccount(tx, found.email) };
  });
  refuseUnlessOpen(invitation, scope.now());
  const { email, role, groupName, invitedBy, expiresAt } = invitation;
  return { email, role, groupName, customerName, invitedBy, expiresAt, known };
}
