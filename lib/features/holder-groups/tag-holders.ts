import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as holderTags from "#lib/data/holder-tags.ts";
import { transaction } from "#lib/data/transaction.ts";
import { chosenIds } from "#lib/features/holder-groups/chosen-ids.ts";
import type { TagHolders } from "#lib/features/holder-groups/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** Puts tags on devices or people and takes others off. Answers how many tags came and went. */
export function tagHolders(
  scope: Granted<"inventory:write">,
  { kind, add, remove, ...chosen }: TagHolders,
): Promise<{ added: number; removed: number }> {
  return transaction(scope, async (tx) => {
    const ids = await chosenIds(tx, kind, chosen);
    const added = await holderTags.add(tx, kind, ids, add);
    const removed = await holderTags.remove(tx, kind, ids, remove);
    const [only] = ids;
    if (added + removed > 0)
      await audit.record(tx, `${kind}.tagged`, {
        ...(only !== undefined && ids.length === 1 && { target: { kind, id: only, name: "" } }),
        after: { tagged: add, untagged: remove, added, removed },
      });
    await changes.tell(tx, "inventory");
    return { added, removed };
  });
}
