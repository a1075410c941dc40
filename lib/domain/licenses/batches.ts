import { equalSets } from "#lib/domain/licenses/equal-sets.ts";
import { holderOf } from "#lib/domain/licenses/holder.ts";

export interface OrderPair {
  tokenId: string;
  titleId: string;
  adamId: string;
  pricingParam: string;
  /** The holder. */
  key: string;
}

/** Apple's limits on one request; they may change while we run. */
export interface OrderLimits {
  maxAssets: number;
  maxSerialNumbers: number;
  maxClientUserIds: number;
}

/** One request to Apple: it concerns every asset for every target, and so exactly these pairs. */
export interface OrderBatch {
  tokenId: string;
  assets: { adamId: string; pricingParam: string }[];
  serials: string[];
  clientUserIds: string[];
  pairs: OrderPair[];
}

/** A rectangle of pairs: each of these assets for each of these holders. */
type Block = { assets: string[]; keys: string[] };

/**
 * As few requests as will do. Only assets with the very same holders may share one, so the pairs are cut
 * into blocks both by equal holders and by equal assets, and the cut that needs fewer requests is taken.
 */
export function batchOrders(pairs: readonly OrderPair[], limits: OrderLimits): OrderBatch[] {
  return [...Map.groupBy(pairs, ({ tokenId }) => tokenId).values()].flatMap((ofToken) => {
    const grid = gridOf(ofToken);
    const keysOf = new Map(Array.from(grid, ([asset, row]) => [asset, new Set(row.keys())]));
    const byHolders = equalSets(keysOf).map(({ members, set }) => ({ assets: members, keys: set }));
    const byAssets = equalSets(transposed(keysOf)).map(({ members, set }) => ({
      assets: set,
      keys: members,
    }));

    const [one, other] = [cut(byHolders, limits), cut(byAssets, limits)];
    return (one.length <= other.length ? one : other).map((block) => batchOf(block, grid));
  });
}

/** Asset by asset, then holder by holder; a pair named twice is there once. */
type Grid = Map<string, Map<string, OrderPair>>;

function gridOf(pairs: readonly OrderPair[]): Grid {
  const byAsset = Map.groupBy(pairs, ({ adamId, pricingParam }) => `${adamId} ${pricingParam}`);
  return new Map(
    Array.from(byAsset, ([asset, some]) => [asset, new Map(some.map((pair) => [pair.key, pair]))]),
  );
}

function transposed(keysOf: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const assetsOf = new Map<string, Set<string>>();
  for (const [asset, keys] of keysOf)
    for (const key of keys) {
      const assets = assetsOf.get(key);
      if (assets) assets.add(asset);
      else assetsOf.set(key, new Set([asset]));
    }
  return assetsOf;
}

/** Devices and people travel together in one request, each up to their own limit. */
function cut(
  blocks: readonly Block[],
  { maxAssets, maxSerialNumbers, maxClientUserIds }: OrderLimits,
): Block[] {
  return blocks.flatMap(({ assets, keys }) => {
    const { devices, people } = apart(keys);
    const [someDevices, somePeople] = [chunks(devices, maxSerialNumbers), chunks(people, maxClientUserIds)];
    const requests = Array.from({ length: Math.max(someDevices.length, somePeople.length) }, (_, index) => [
      ...(someDevices[index] ?? []),
      ...(somePeople[index] ?? []),
    ]);
    return chunks(assets, maxAssets).flatMap((some) =>
      requests.map((these) => ({ assets: some, keys: these })),
    );
  });
}

function batchOf({ assets, keys }: Block, grid: Grid): OrderBatch {
  const rows = assets.map((asset) => keys.flatMap((key) => grid.get(asset)?.get(key) ?? []));
  const { devices, people } = apart(keys);
  return {
    tokenId: rows[0]?.[0]?.tokenId ?? "",
    assets: rows.flatMap((row) =>
      row.slice(0, 1).map(({ adamId, pricingParam }) => ({ adamId, pricingParam })),
    ),
    serials: devices.map(idOf),
    clientUserIds: people.map(idOf),
    pairs: rows.flat(),
  };
}

function apart(keys: readonly string[]): { devices: string[]; people: string[] } {
  const { device = [], person = [] } = Object.groupBy(keys, (key) => holderOf(key).kind);
  return { devices: device, people: person };
}

function idOf(key: string): string {
  return holderOf(key).id;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const step = Math.max(1, size);
  return Array.from({ length: Math.ceil(items.length / step) }, (_, index) =>
    items.slice(index * step, (index + 1) * step),
  );
}
