import type { HolderLife } from "#components/holders/life.tsx";
import { holderEventParts } from "#lib/domain/inventory/holder-event.ts";
import { type Holder, listMoments, viewAhead } from "#lib/features/holders/queries.ts";
import { readListQuery, type ListSearch } from "../list-query.ts";

/** The part and page of a timeline that an address asks for, and what is to come. */
export async function holderLife(
  scope: Parameters<typeof listMoments>[0],
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
