import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as groups from "#lib/data/groups.ts";
import * as members from "#lib/data/members.ts";
import { refuseLastOwner } from "#lib/data/owners.ts";
import { transaction } from "#lib/data/transaction.ts";
import { refuseAbove } from "#lib/features/members/refuse-above.ts";
import type { EndRole } from "#lib/features/members/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** Takes one role in one group away; what the member has in other groups stays. */
export function endRole(scope: Granted<"member:write">, { membershipId }: EndRole): Promise<void> {
  return transaction(scope, async (tx) => {
    const held = await members.getMembership(tx, membershipId);
    refuseAbove(scope.role, [held]);
    const group = await groups.get(tx, held.groupId);
    await refuseLastOwner(tx, held.memberId, [held]);

    const { name } = await members.get(tx, held.memberId);
    await members.endRole(tx, membershipId);
    await audit.record(tx, "member.role-ended", {
      target: { kind: "member", id: held.memberId, name },
      before: { role: held.role, group: group.name },
      groupId: held.groupId,
    });
    await changes.tell(tx, "access", held.memberId);
  });
}
