import { mayMove } from "#lib/domain/access/group-tree.ts";
import type { GroupRecord } from "#lib/data/groups.ts";
import type { MoveGroup } from "#lib/features/groups/schemas.ts";
import { Refusal } from "#lib/refusal.ts";

/** The group, its parent and its next parent, all of them among `tree`, which is what the mover reaches. */
export function refuseBadMove(tree: readonly GroupRecord[], { id, parentId }: MoveGroup) {
  const named = (wanted: string | null) => tree.find((one) => one.id === wanted);
  const [group, to] = [named(id), named(parentId)];
  if (!group || !to) throw new Refusal("not-found");
  const from = named(group.parentId);
  if (!from) throw new Refusal("group-is-top", { name: group.name });

  const verdict = mayMove(tree, id, parentId);
  if (verdict !== "ok") throw new Refusal("group-would-loop", { name: group.name, below: to.name });
  return { group, from, to };
}
