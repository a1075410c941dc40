import "server-only";
import type { DeviceMatch } from "#lib/data/devices.ts";
import * as groups from "#lib/data/groups.ts";
import type { PersonMatch } from "#lib/data/people.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { parseFilter, printFilter, type Filter } from "#lib/domain/filters/filter-words.ts";
import { deviceFilterKeys, personFilterKeys, readListFilter } from "#lib/domain/inventory/list-filter.ts";

export interface Matching<M> {
  match: M;
  filter: Filter;
  /** Terms that mean nothing here, as they were typed. */
  unknown: string[];
}

/** The devices that a typed filter of the list means. */
export async function matchDevices(tx: Tx, typed: string): Promise<Matching<DeviceMatch>> {
  return matching(tx, typed, deviceFilterKeys);
}

/** The people that a typed filter of the list means. */
export async function matchPeople(tx: Tx, typed: string): Promise<Matching<PersonMatch>> {
  return matching(tx, typed, personFilterKeys);
}

async function matching(tx: Tx, typed: string, keys: readonly string[]) {
  const { unknown, ...filter } = parseFilter(typed, keys);
  const { strange, groups: named, ...rest } = readListFilter(filter, await groups.list(tx));
  const everywhere = tx.ancestors.length === 0 ? null : tx.reach;
  return {
    match: { ...rest, groups: named ?? everywhere },
    filter,
    unknown: [...unknown, ...strange].map((term) => printFilter({ terms: [term], words: [] })),
  };
}
