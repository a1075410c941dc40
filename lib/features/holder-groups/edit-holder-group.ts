import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as holderGroups from "#lib/data/holder-groups.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import {
  getKeptByHand,
  holderGroupAudit,
  holderGroupTarget,
  readRule,
} from "#lib/features/holder-groups/holder-group-facts.ts";
import type { EditHolderGroup } from "#lib/features/holder-groups/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Gives a group another name, and a smart one another rule. Answers what it is made of. */
export function editHolderGroup(
  scope: Granted<"inventory:write">,
  { holderGroupId, name, rule: asked }: EditHolderGroup,
): Promise<HolderKind> {
  return transaction(scope, async (tx) => {
    const before = await getKeptByHand(tx, holderGroupId);
    if ((before.rule === null) !== (asked === null)) throw new Refusal("group-stays-what-it-is");
    const rule = await readRule(tx, before.kind, asked);
    await holderGroups.update(tx, holderGroupId, { name, rule });
    await audit.record(tx, "holder-group.edited", {
      groupId: before.groupId,
      target: holderGroupTarget(holderGroupId, name),
      before: holderGroupAudit(before),
      after: holderGroupAudit({ name, rule }),
    });
    await changes.tell(tx, "inventory", holderGroupId);
    return before.kind;
  });
}
