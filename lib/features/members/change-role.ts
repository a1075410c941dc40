import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as groups from "#lib/data/groups.ts";
import * as members from "#lib/data/members.ts";
import { refuseLastOwner } from "#lib/data/owners.ts";
import { transaction } from "#lib/data/transaction.ts";
import { refuseAbove } from "#lib/features/members/refuse-above.ts";
import type { ChangeRole } from "#lib/features/members/schemas.ts";
import type { Granted } from "#lib/scope.ts";

export function changeRole(
  scope: Granted<"member:write">,
  { membershipId, role }: ChangeRole,
): Promise<void> {
  return transaction(scope, async (tx) => {
    const held = await members.getMembership(tx, membershipId);
    if (held.role === role) return;
    refuseAbove(scope.role, [held, { role }]);
    const group = await groups.get(tx, held.groupId);
    await refuseLastOwner(tx, held.memberId, [held]);

    await members.changeRole(tx, membershipId, role);
    const { name } = await members.get(tx, held.memberId);
    await audit.record(tx, "member.role-changed", {
      target: { kind: "member", id: held.memberId, name },
      before: { role: held.role, group: group.name },
      after: { role, group: group.name },
      groupId: held.groupId,
    });
    await changes.tell(tx, "access", held.memberId);
  });
}
