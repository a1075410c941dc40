import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as hiddenTitles from "#lib/data/hidden-titles.ts";
import { transaction } from "#lib/data/transaction.ts";
import { titlesInSight } from "#lib/features/titles/in-sight.ts";
import type { ChosenTitles } from "#lib/features/titles/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** Leaves titles out of lists, in the group worked in and below; at Apple nothing changes. Answers how many were not hidden yet. */
export function hideTitles(scope: Granted<"title:write">, { ids }: ChosenTitles): Promise<number> {
  return transaction(scope, async (tx) => {
    const found = await titlesInSight(tx, ids);
    const changed = await hiddenTitles.hide(tx, found.map(({ id }) => id)); // prettier-ignore
    for (const { id, name } of found)
      if (changed.includes(id))
        await audit.record(tx, "title.hidden", { target: { kind: "title", id, name } });
    if (changed.length > 0) await changes.tell(tx, "titles");
    return changed.length;
  });
}
