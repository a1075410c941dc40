import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as invitations from "#lib/data/invitations.ts";
import * as members from "#lib/data/members.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { passwordProblem } from "#lib/domain/members/password.ts";
import { refuseUnlessOpen } from "#lib/features/members/refuse-unless-open.ts";
import type { JoinAsNew } from "#lib/features/members/schemas.ts";
import { hashPassword } from "#lib/platform/password.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export interface Joined {
  groupId: string;
  email: string;
}

/** Somebody new joins with a name and a password of their own, under the id that the scope's actor has for them. */
export async function joinAsNew(
  scope: Granted<"member:write">,
  invitationId: string,
  { name, password }: JoinAsNew,
): Promise<Joined> {
  const { email } = await transaction(scope, (tx) => invitations.get(tx, invitationId));
  const problem = passwordProblem(password, { email, name });
  if (problem) throw new Refusal("weak-password", { problem });
  const passwordHash = await hashPassword(password);
  return transaction(scope, async (tx) => {
    const invitation = await claim(tx, invitationId);
    const id = scope.actor.kind === "member" ? scope.actor.id : crypto.randomUUID();
    return join(tx, invitation, await members.insertAccount(tx, { id, email, name, passwordHash }));
  });
}

/** Somebody who signs in here already gets one more place to work in; only the person who was invited does. */
export function joinAsMember(
  scope: Granted<"member:write">,
  invitationId: string,
  member: members.Account,
): Promise<Joined> {
  return transaction(scope, async (tx) => {
    const invitation = await claim(tx, invitationId);
    if (invitation.email !== member.email)
      throw new Refusal("invitation-for-other", { email: invitation.email, yours: member.email });
    return join(tx, invitation, member);
  });
}

async function claim(tx: Tx, id: string): Promise<invitations.InvitationRecord> {
  const claimed = await invitations.claim(tx, id);
  const invitation = await invitations.get(tx, id);
  if (!claimed) refuseUnlessOpen(invitation, tx.now());
  return invitation;
}

async function join(
  tx: Tx,
  invitation: invitations.InvitationRecord,
  member: members.Account,
): Promise<Joined> {
  const { groupId, groupName, role, invitedBy } = invitation;
  await members.insert(tx, { memberId: member.id, groupId, role });
  await audit.record(tx, "member.joined", {
    target: { kind: "member", id: member.id, name: member.name },
    after: { role, group: groupName, invitedBy },
    groupId,
  });
  await changes.tell(tx, "access", member.id);
  return { groupId, email: member.email };
}
