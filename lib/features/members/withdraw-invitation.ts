import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as invitations from "#lib/data/invitations.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { OneInvitation } from "#lib/features/members/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export function withdrawInvitation(scope: Granted<"member:write">, { id }: OneInvitation): Promise<void> {
  return transaction(scope, async (tx) => {
    const { email, role, groupName, groupId } = await invitations.get(tx, id);
    if (!(await invitations.withdraw(tx, id))) throw new Refusal("invitation-used", { email });
    await audit.record(tx, "invitation.withdrawn", {
      target: { kind: "invitation", id, name: email },
      before: { role, group: groupName },
      groupId,
    });
    await changes.tell(tx, "access", id);
  });
}
