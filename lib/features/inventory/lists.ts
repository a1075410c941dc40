import "server-only";
import * as devices from "#lib/data/devices.ts";
import type { RowPage } from "#lib/data/listing/of-rows.ts";
import * as people from "#lib/data/people.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Filter } from "#lib/domain/filters/filter-words.ts";
import type { Walk } from "#lib/domain/paging/page.ts";
import { matchDevices, matchPeople } from "#lib/features/inventory-match.ts";
import type { Granted } from "#lib/scope.ts";

export interface InventoryList<T> extends RowPage<T> {
  filter: Filter;
  /** Terms that mean nothing here, as they were typed. */
  unknown: string[];
  /** Nothing is here at all, whatever the filter. */
  empty: boolean;
}

export interface ListAsked {
  typed: string;
  sort: string;
  descending: boolean;
  walk: Walk;
}

export const PAGE_ROWS = 50;

export function listDevices(
  scope: Granted<"inventory:read">,
  { typed, sort, descending, walk }: ListAsked,
): Promise<InventoryList<devices.DeviceRecord>> {
  return transaction(scope, async (tx) => {
    const { match, ...asked } = await matchDevices(tx, typed);
    const order = sort === "serial" || sort === "seen" ? sort : "name";
    const page = await devices.list(tx, match, { sort: order, descending, walk, size: PAGE_ROWS });
    const all = { groups: match.groups, words: [] };
    const empty = page.rows.length === 0 && (await devices.ids(tx, all, 1)).length === 0;
    return { ...page, ...asked, empty };
  });
}

export function listPeople(
  scope: Granted<"inventory:read">,
  { typed, descending, walk }: ListAsked,
): Promise<InventoryList<people.PersonRecord>> {
  return transaction(scope, async (tx) => {
    const { match, ...asked } = await matchPeople(tx, typed);
    const page = await people.list(tx, match, { sort: "name", descending, walk, size: PAGE_ROWS });
    const all = { groups: match.groups, words: [] };
    const empty = page.rows.length === 0 && (await people.ids(tx, all, 1)).length === 0;
    return { ...page, ...asked, empty };
  });
}
