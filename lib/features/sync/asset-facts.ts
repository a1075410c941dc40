import type { Asset } from "#lib/apple/assets.ts";
import type { AssetFacts } from "#lib/data/mirror/assets.ts";

/** Apple's record as the facts that are mirrored of it. */
export function factsOf(asset: Asset): AssetFacts {
  return {
    adamId: asset.adamId,
    pricingParam: asset.pricingParam,
    kind: asset.productType === "Book" ? "book" : "app",
    deviceAssignable: asset.deviceAssignable,
    revocable: asset.revocable,
    platforms: asset.supportedPlatforms,
    total: asset.totalCount,
    assigned: asset.assignedCount,
    available: asset.availableCount,
    retired: asset.retiredCount,
  };
}
