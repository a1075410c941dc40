import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as members from "#lib/data/members.ts";
import { transaction } from "#lib/data/transaction.ts";
import { refuseAbove } from "#lib/features/members/refuse-above.ts";
import type { OneMember } from "#lib/features/members/schemas.ts";
import type { Granted } from "#lib/scope.ts";

export function resumeMember(scope: Granted<"member:write">, { memberId }: OneMember): Promise<void> {
  return transaction(scope, async (tx) => {
    const { name } = await members.get(tx, memberId);
    refuseAbove(scope.role, await members.membershipsOf(tx, memberId));
    await members.resume(tx, memberId);
    await audit.record(tx, "member.resumed", { target: { kind: "member", id: memberId, name } });
    await changes.tell(tx, "access", memberId);
  });
}
