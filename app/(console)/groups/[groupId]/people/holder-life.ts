import type { HolderLife } from "#components/holders/life.tsx";
import { holderEventParts } from "#lib/domain/inventory/holder-event.ts";
import { viewAhead } from "#lib/features/holders/ahead.ts";
import { listMoments, type Holder } from "#lib/features/holders/timeline.ts";
import type { Granted } from "#lib/scope.ts";
import { readListQuery, type ListSearch } from "../list-query.ts";

/** The part and page of a timeline that an address asks for, and what is to come. */
export async function holderLife(
  scope: Granted<"inventory:read">,
  holder: Holder,
  path: string,
  search: ListSearch,
): Promise<HolderLife> {
  const { walk, hrefOf } = readListQuery(path, { ...search, do: undefined });
  const part = holderEventParts.find((one) => one === search["part"]);
  return {
    part,
    walk,
    hrefOf,
    moments: await listMoments(scope, holder, part, walk),
    ahead: await viewAhead(scope, holder),
  };
}
