import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as members from "#lib/data/holder-group-members.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import { chosenIds } from "#lib/features/holder-groups/chosen-ids.ts";
import { getKeptByHand, holderGroupTarget } from "#lib/features/holder-groups/holder-group-facts.ts";
import type { ChangeMembers } from "#lib/features/holder-groups/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Puts devices or people into a fixed list. Answers how many were not in it before. */
export const addMembers = (scope: Granted<"inventory:write">, asked: ChangeMembers) =>
  change(scope, asked, "added");

/** Takes devices or people out of a fixed list. Answers how many were in it. */
export const removeMembers = (scope: Granted<"inventory:write">, asked: ChangeMembers) =>
  change(scope, asked, "removed");

function change(
  scope: Granted<"inventory:write">,
  { holderGroupId, ...chosen }: ChangeMembers,
  what: "added" | "removed",
): Promise<{ changed: number; kind: HolderKind }> {
  return transaction(scope, async (tx) => {
    const group = await getKeptByHand(tx, holderGroupId);
    if (group.rule) throw new Refusal("group-by-rule", { name: group.name });
    const ids = await chosenIds(tx, group.kind, chosen);
    const changed =
      what === "added"
        ? await members.add(tx, group.kind, group.id, ids)
        : await members.remove(tx, group.id, ids);
    if (changed.length > 0)
      await audit.record(tx, `holder-group.members-${what}`, {
        groupId: group.groupId,
        target: holderGroupTarget(group.id, group.name),
        after: { [what]: changed.length },
      });
    await changes.tell(tx, "inventory", group.id);
    return { changed: changed.length, kind: group.kind };
  });
}
