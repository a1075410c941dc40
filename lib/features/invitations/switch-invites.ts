import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as due from "#lib/data/due.ts";
import * as invitationSwitch from "#lib/data/invitation-switch.ts";
import * as invitations from "#lib/data/program-invitations.ts";
import { transaction } from "#lib/data/transaction.ts";
import { cooledDownBefore } from "#lib/domain/invitations/invitation.ts";
import type { SwitchInvites } from "#lib/features/invitations/schemas.ts";
import { tokenToChange } from "#lib/features/token-here.ts";
import type { Granted } from "#lib/scope.ts";

/**
 * Turns "Automatically send invites" on or off. On, everybody whom the token serves and who has not accepted is queued, but
 * for those who were invited lately; whoever writes mails and commands does it afterwards. Off, who was queued by it and
 * has not been told yet leaves the queue.
 */
export function switchInvites(
  scope: Granted<"token:write">,
  { tokenId, invites }: SwitchInvites,
): Promise<void> {
  return transaction(scope, async (tx) => {
    const token = await tokenToChange(tx, tokenId);
    if ((await invitationSwitch.isOn(tx, token.id)) === invites) return;
    await invitationSwitch.set(tx, token.id, invites);
    const why = { reason: "switch", titleId: null } as const;
    if (invites) await invitations.queueAgain(tx, token.id, why, cooledDownBefore(tx.now()));
    else await invitations.takeBack(tx, token.id, "switch");
    await audit.record(tx, "token.invites-switched", {
      groupId: token.groupId,
      target: { kind: "token", id: token.id, name: token.name },
      before: { invites: !invites },
      after: { invites },
    });
    await due.wake(tx, "invitations", token.id);
    for (const topic of ["tokens", "inventory"] as const) await changes.tell(tx, topic, token.id);
  });
}
