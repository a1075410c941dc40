import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as invitations from "#lib/data/invitations.ts";
import { transaction } from "#lib/data/transaction.ts";
import { mayGrant } from "#lib/domain/access/permission.ts";
import { invitationExpiry } from "#lib/domain/members/invitation.ts";
import { type InvitationLink, mailInvitation } from "#lib/features/members/mail-invitation.ts";
import type { OneInvitation } from "#lib/features/members/schemas.ts";
import { randomSecret, sha256 } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** A new link for another week; the one sent before opens nothing any longer. */
export function resendInvitation(
  scope: Granted<"member:write">,
  { id }: OneInvitation,
): Promise<InvitationLink> {
  return transaction(scope, async (tx) => {
    const { email, role, groupId, groupName } = await invitations.get(tx, id);
    if (!mayGrant(scope.role, role)) throw new Refusal("may-not-grant", { role, yours: scope.role });

    const secret = randomSecret();
    const expiresAt = invitationExpiry(tx.now());
    const renewed = await invitations.renew(tx, id, { linkHash: sha256(secret), expiresAt });
    if (!renewed) throw new Refusal("invitation-used", { email });
    await audit.record(tx, "invitation.resent", {
      target: { kind: "invitation", id, name: email },
      after: { until: expiresAt.toISOString() },
      groupId,
    });
    await changes.tell(tx, "access", id);
    const mailed = await mailInvitation(tx, groupId, { email, role, groupName, secret, expiresAt });
    return { id, email, secret, expiresAt, mailed };
  });
}
