import type { Call } from "#lib/apple-emulator/operations/call.ts";
import { readBoolean, readInt, readPricing } from "#lib/apple-emulator/operations/query.ts";
import { filtersOf, sinceVersion } from "#lib/apple-emulator/operations/since-version.ts";
import { IntColumn } from "#lib/apple-emulator/state/int-column.ts";
import { holderIsActive } from "#lib/apple-emulator/state/licenses.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";

/** Numbers of assets and holders side by side; a negative asset is a hole that is not listed. */
export interface ListedPairs {
  length: number;
  asset: Int32Array;
  holder: Int32Array;
}

/** The assignments that a request asks for, all pages of them. */
export function assignmentList(call: Call): ListedPairs {
  const { location } = call;
  const table = location.assignments;
  const filters = filtersOf(call);
  const filter = pairFilter(call, filters);
  const since = sinceVersion(call, "assignments", filter !== undefined);
  if (since === undefined && filter === undefined) {
    if ((readInt(call.query, "pageIndex") ?? 0) === 0) table.fillHoles();
    return { length: table.asset.length, asset: table.asset.values, holder: table.holder.values };
  }
  return remembered(call, () => {
    if (since === undefined) return matching(location, candidates(call, filters), filter);
    const removedToo = call.world.switches.removedRowsInDelta;
    const changed = location.assignmentLog.since(
      since,
      (asset, holder) => (removedToo || table.has(asset, holder)) && (filter?.(asset, holder) ?? true),
    );
    return { length: changed.asset.length, ...changed };
  });
}

type PairFilter = (asset: number, holder: number) => boolean;

function pairFilter(call: Call, filters: URLSearchParams): PairFilter | undefined {
  const { location } = call;
  const pricingParam = readPricing(filters) ?? null;
  const adamId = filters.get("adamId");
  const activeOnly = readBoolean(filters, "excludeInactiveUsers") === true;
  const byHolder = filters.has("clientUserId") || filters.has("serialNumber");
  if (adamId === null && pricingParam === null && !activeOnly && !byHolder) return undefined;
  const assets = new Set(location.assets.numbersOf(adamId, pricingParam));
  const holders = byHolder ? new Set(holdersAsked(call, filters)) : undefined;
  return (asset, holder) =>
    assets.has(asset) && (holders?.has(holder) ?? true) && (!activeOnly || holderIsActive(location, holder));
}

function holdersAsked({ location, world }: Call, filters: URLSearchParams): number[] {
  const clientUserId = filters.get("clientUserId");
  const serialNumber = filters.get("serialNumber");
  if (clientUserId !== null && serialNumber !== null) return [];
  const users = clientUserId === null ? [] : location.users.withId(clientUserId);
  const device =
    serialNumber === null
      ? undefined
      : location.holders.findDevice(serialNumber, world.switches.serialsCaseSensitive);
  const found = [...users.map((user) => location.holders.findUser(user)), device];
  return found.filter((holder) => holder !== undefined);
}

/** As few rows as the filters allow to look at. */
function candidates(call: Call, filters: URLSearchParams): Iterable<number> {
  const { assets, assignments } = call.location;
  if (filters.has("clientUserId") || filters.has("serialNumber")) {
    return holdersAsked(call, filters).flatMap((holder) => assignments.rowsOfHolder(holder));
  }
  const adamId = filters.get("adamId");
  if (adamId === null) return assignments.asset.values.subarray(0, assignments.asset.length).keys();
  return assets.numbersOf(adamId, null).flatMap((asset) => assignments.rowsOfAsset(asset));
}

function matching(location: Location, rows: Iterable<number>, filter: PairFilter | undefined): ListedPairs {
  const { asset, holder } = location.assignments;
  const assets = new IntColumn();
  const holders = new IntColumn();
  for (const row of rows) {
    if (asset.at(row) < 0 || filter?.(asset.at(row), holder.at(row)) === false) continue;
    assets.push(asset.at(row));
    holders.push(holder.at(row));
  }
  return { length: assets.length, asset: assets.values, holder: holders.values };
}

const walks = new WeakMap<Location, Map<string, ListedPairs>>();
const WALKS_KEPT = 8;

/** The pages of one walk come from one list, for as long as nothing changes. */
function remembered(call: Call, list: () => ListedPairs): ListedPairs {
  const asked = new URLSearchParams(call.query);
  asked.delete("pageIndex");
  const { version } = call.location.versions.assignments;
  const key = `${version}/${call.location.versions.users.version}/${asked}/${JSON.stringify(call.world.switches)}`;
  const kept = walks.get(call.location) ?? new Map<string, ListedPairs>();
  walks.set(call.location, kept);
  const pairs = kept.get(key) ?? list();
  kept.delete(key);
  kept.set(key, pairs);
  for (const oldest of kept.keys()) if (kept.size > WALKS_KEPT) kept.delete(oldest);
  return pairs;
}
