import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as groups from "#lib/data/groups.ts";
import * as holderGroups from "#lib/data/holder-groups.ts";
import { transaction } from "#lib/data/transaction.ts";
import {
  holderGroupAudit,
  holderGroupTarget,
  readRule,
} from "#lib/features/holder-groups/holder-group-facts.ts";
import type { CreateHolderGroup } from "#lib/features/holder-groups/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** Makes a group of devices or of people, by a rule or as a list that is empty at first. Answers its id. */
export function createHolderGroup(
  scope: Granted<"inventory:write">,
  asked: CreateHolderGroup,
): Promise<string> {
  return transaction(scope, async (tx) => {
    const group = await groups.get(tx, asked.groupId);
    const rule = await readRule(tx, asked.kind, asked.rule);
    const id = await holderGroups.insert(tx, { ...asked, rule });
    await audit.record(tx, "holder-group.created", {
      groupId: group.id,
      target: holderGroupTarget(id, asked.name),
      after: { ...holderGroupAudit({ name: asked.name, rule }), of: asked.kind, group: group.name },
    });
    await changes.tell(tx, "inventory", id);
    return id;
  });
}
