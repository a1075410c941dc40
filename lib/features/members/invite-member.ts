import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as groups from "#lib/data/groups.ts";
import * as invitations from "#lib/data/invitations.ts";
import * as members from "#lib/data/members.ts";
import { transaction } from "#lib/data/transaction.ts";
import { mayGrant } from "#lib/domain/access/permission.ts";
import { invitationExpiry } from "#lib/domain/members/invitation.ts";
import { type InvitationLink, mailInvitation } from "#lib/features/members/mail-invitation.ts";
import type { InviteMember } from "#lib/features/members/schemas.ts";
import { randomSecret, sha256 } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Makes a link that lets one person in, once, for a week. It is shown now and cannot be shown again. */
export function inviteMember(
  scope: Granted<"member:write">,
  { email, groupId, role }: InviteMember,
): Promise<InvitationLink> {
  return transaction(scope, async (tx) => {
    const group = await groups.get(tx, groupId);
    if (!mayGrant(scope.role, role)) throw new Refusal("may-not-grant", { role, yours: scope.role });
    if (await members.isMember(tx, groupId, email))
      throw new Refusal("already-member", { email, group: group.name });

    const secret = randomSecret();
    const expiresAt = invitationExpiry(tx.now());
    await invitations.withdrawEarlier(tx, groupId, email);
    const id = await invitations.insert(tx, { groupId, email, role, expiresAt, linkHash: sha256(secret) });
    await audit.record(tx, "member.invited", {
      target: { kind: "invitation", id, name: email },
      after: { role, group: group.name, until: expiresAt.toISOString() },
      groupId,
    });
    await changes.tell(tx, "access", id);
    const mailed = await mailInvitation(tx, groupId, {
      email,
      role,
      groupName: group.name,
      secret,
      expiresAt,
    });
    return { id, email, secret, expiresAt, mailed };
  });
}
