import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as holderGroups from "#lib/data/holder-groups.ts";
import { transaction } from "#lib/data/transaction.ts";
import { readTerm } from "#lib/domain/holder-groups/rule.ts";
import {
  getKeptByHand,
  holderGroupAudit,
  holderGroupTarget,
  refuseStrangeRule,
} from "#lib/features/holder-groups/holder-group-facts.ts";
import type { EditHolderGroup } from "#lib/features/holder-groups/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Gives a group another name, and a smart one another rule. */
export function editHolderGroup(
  scope: Granted<"inventory:write">,
  { holderGroupId, name, rule: asked }: EditHolderGroup,
): Promise<void> {
  return transaction(scope, async (tx) => {
    const before = await getKeptByHand(tx, holderGroupId);
    if ((before.rule === null) !== (asked === null)) throw new Refusal("group-stays-what-it-is");
    const terms = asked?.terms.map((term) => readTerm(before.kind, term)) ?? [];
    if (terms.some((term) => term === null)) throw new Refusal("rule-means-nothing");
    const rule = asked && { ...asked, terms: terms.filter((term) => term !== null) };
    await refuseStrangeRule(tx, before.kind, rule);
    await holderGroups.update(tx, holderGroupId, { name, rule });
    await audit.record(tx, "holder-group.edited", {
      groupId: before.groupId,
      target: holderGroupTarget(holderGroupId, name),
      before: holderGroupAudit(before),
      after: holderGroupAudit({ name, rule }),
    });
    await changes.tell(tx, "inventory", holderGroupId);
  });
}
