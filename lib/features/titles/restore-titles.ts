import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as hiddenTitles from "#lib/data/hidden-titles.ts";
import { transaction } from "#lib/data/transaction.ts";
import { titlesInSight } from "#lib/features/titles/in-sight.ts";
import type { ChosenTitles } from "#lib/features/titles/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Shows titles in lists again that the group worked in had hidden. What a group above hides is shown again there. */
export function restoreTitles(scope: Granted<"title:write">, { ids }: ChosenTitles): Promise<number> {
  return transaction(scope, async (tx) => {
    const found = await titlesInSight(tx, ids);
    const changed = await hiddenTitles.restore(tx, found.map(({ id }) => id)); // prettier-ignore
    if (changed.length === 0 && found.some(({ hidden }) => hidden !== null))
      throw new Refusal("title-hidden-above");
    for (const { id, name } of found)
      if (changed.includes(id))
        await audit.record(tx, "title.restored", { target: { kind: "title", id, name } });
    if (changed.length > 0) await changes.tell(tx, "titles");
    return changed.length;
  });
}
