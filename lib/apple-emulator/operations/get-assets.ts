import type { Call } from "#lib/apple-emulator/operations/call.ts";
import { answer } from "#lib/apple-emulator/operations/envelope.ts";
import { pageOf } from "#lib/apple-emulator/operations/paging.ts";
import { readBoolean, readChoice, readInt, readPricing } from "#lib/apple-emulator/operations/query.ts";
import { type Asset, UNLIMITED } from "#lib/apple-emulator/state/asset-shelf.ts";
import { type AssetCounts, countsOf } from "#lib/apple-emulator/state/licenses.ts";

export function getAssets(call: Call): string {
  const { location, query } = call;
  const wanted = assetFilter(query);
  const unlimited = readBoolean(query, "unlimited");
  const records = location.assets.all
    .map((asset, number) => ({ asset, counts: countsOf(location, number) }))
    .filter(({ asset, counts }) => wanted(asset, counts) && isListed(asset, unlimited));

  const page = pageOf(call, records.length);
  const listed = records.slice(page.from, page.to);
  const [endless, counted] = [listed.filter(isUnlimited), listed.filter((record) => !isUnlimited(record))];
  return answer(call, {
    assets: (unlimited === true ? counted : listed).map(limitedRecord),
    ...(unlimited === true && { unlimitedAssets: endless.map(unlimitedRecord) }),
    ...page.members,
    size: listed.length,
    versionId: location.versions.assets.currentId,
  });
}

type Record = { asset: Asset; counts: AssetCounts };

const isUnlimited = ({ asset }: { asset: Asset }) => asset.total === UNLIMITED;

const isListed = (asset: Asset, unlimited: boolean | undefined) =>
  unlimited !== false || asset.total !== UNLIMITED;

function limitedRecord({ asset, counts }: Record): object {
  return { ...unlimitedRecord({ asset, counts }), ...counts };
}

function unlimitedRecord({ asset, counts }: Record): object {
  return {
    adamId: asset.adamId,
    assignedCount: counts.assignedCount,
    deviceAssignable: asset.deviceAssignable,
    pricingParam: asset.pricingParam,
    productType: asset.productType,
    revocable: asset.revocable,
    supportedPlatforms: asset.platforms,
  };
}

function assetFilter(query: URLSearchParams): (asset: Asset, counts: AssetCounts) => boolean {
  const adamId = query.get("adamId");
  const productType = readChoice(query, "productType", ["App", "Book"]);
  const pricingParam = readPricing(query);
  const revocable = readBoolean(query, "revocable");
  const deviceAssignable = readBoolean(query, "deviceAssignable");
  const available = bounds(query, "AvailableCount");
  const assigned = bounds(query, "AssignedCount");
  return (asset, counts) =>
    (adamId === null || asset.adamId === adamId) &&
    (productType === undefined || asset.productType === productType) &&
    (pricingParam === undefined || asset.pricingParam === pricingParam) &&
    (revocable === undefined || asset.revocable === revocable) &&
    (deviceAssignable === undefined || asset.deviceAssignable === deviceAssignable) &&
    available(counts.availableCount) &&
    assigned(counts.assignedCount);
}

function bounds(query: URLSearchParams, name: string): (count: number) => boolean {
  const least = readInt(query, `min${name}`) ?? -Infinity;
  const most = readInt(query, `max${name}`) ?? Infinity;
  return (count) => count >= least && count <= most;
}
