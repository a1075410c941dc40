import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as members from "#lib/data/members.ts";
import { refuseLastOwner } from "#lib/data/owners.ts";
import { transaction } from "#lib/data/transaction.ts";
import { refuseAbove } from "#lib/features/members/refuse-above.ts";
import type { OneMember } from "#lib/features/members/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** Ends every role of the member in this group and those below. Whoever removes themselves leaves. */
export function removeMember(scope: Granted<"member:write">, { memberId }: OneMember): Promise<void> {
  return transaction(scope, async (tx) => {
    const { name } = await members.get(tx, memberId);
    const held = await members.membershipsOf(tx, memberId);
    refuseAbove(scope.role, held);
    await refuseLastOwner(tx, memberId, held);

    await members.remove(tx, memberId);
    await audit.record(tx, "member.removed", {
      target: { kind: "member", id: memberId, name },
      before: { roles: held.map(({ role }) => role) },
    });
    await changes.tell(tx, "access", memberId);
  });
}
