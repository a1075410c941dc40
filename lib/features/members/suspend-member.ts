import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as members from "#lib/data/members.ts";
import { refuseLastOwner } from "#lib/data/owners.ts";
import { transaction } from "#lib/data/transaction.ts";
import { refuseAbove } from "#lib/features/members/refuse-above.ts";
import type { OneMember } from "#lib/features/members/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** From the next request on the member is a stranger to this group and those below, until somebody resumes them. */
export function suspendMember(scope: Granted<"member:write">, { memberId }: OneMember): Promise<void> {
  return transaction(scope, async (tx) => {
    const { name } = await members.get(tx, memberId);
    if (memberId === scope.actor.id) throw new Refusal("member-yourself");
    const held = await members.membershipsOf(tx, memberId);
    refuseAbove(scope.role, held);
    await refuseLastOwner(tx, memberId, held);

    await members.suspend(tx, memberId);
    await audit.record(tx, "member.suspended", { target: { kind: "member", id: memberId, name } });
    await changes.tell(tx, "access", memberId);
  });
}
