import type { PricingParam } from "#lib/apple-emulator/failure.ts";
import { type Platform, type ProductType, UNLIMITED } from "#lib/apple-emulator/state/asset-shelf.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";
import { inventTitle, type Title } from "#lib/apple-emulator/store/title.ts";

export interface AssetSpec {
  adamId: string;
  pricingParam?: PricingParam;
  productType?: ProductType;
  total: number;
  unlimited?: boolean;
  deviceAssignable?: boolean;
  revocable?: boolean;
  platforms?: Platform[];
  /** What the store says; invented when absent, found nowhere when null. */
  metadata?: Partial<Title> | null;
}

/** Books are never given to devices and never taken back. */
export function addAsset(world: World, location: Location, spec: AssetSpec): number {
  const { adamId, pricingParam = "STDQ", productType = "App" } = spec;
  const known = location.assets.find(adamId, pricingParam);
  if (known !== undefined) return known;
  const isBook = productType === "Book";
  describeTitle(world, spec, isBook);
  location.touch("assets");
  return location.assets.add({
    adamId,
    pricingParam,
    productType,
    total: spec.unlimited ? UNLIMITED : spec.total,
    deviceAssignable: spec.deviceAssignable ?? !isBook,
    revocable: spec.revocable ?? !isBook,
    platforms: spec.platforms ?? ["iOS"],
    retired: 0,
  });
}

function describeTitle({ titles }: World, { adamId, metadata }: AssetSpec, isBook: boolean): void {
  if (metadata === null) titles.set(adamId, null);
  else if (metadata) titles.set(adamId, { ...inventTitle(adamId, isBook), ...metadata, adamId });
  else if (!titles.has(adamId)) titles.set(adamId, inventTitle(adamId, isBook));
}
