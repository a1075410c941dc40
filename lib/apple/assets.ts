import { z } from "zod";
import { STANDARD_QUALITY } from "#lib/apple/asset-reference.ts";
import type { ReadRecord } from "#lib/apple/page.ts";
import { count, flag, identifier, text, texts } from "#lib/apple/wire-values.ts";

/** Apple's number for "as many as you like"; never to be summed, shown or added to. */
export const UNLIMITED_COUNT = 2_147_483_647;

/** What a location owns of one product in one quality. */
export interface Asset {
  adamId: string;
  pricingParam: string;
  productType: "App" | "Book";
  deviceAssignable: boolean;
  revocable: boolean;
  supportedPlatforms: string[];
  assignedCount: number;
  /** 2147483647 when unlimited, and so is `totalCount`. */
  availableCount: number;
  retiredCount: number;
  totalCount: number;
  unlimited: boolean;
}

export interface AssetFilter {
  adamId?: string;
  productType?: "App" | "Book";
  pricingParam?: string;
  revocable?: boolean;
  deviceAssignable?: boolean;
  minAvailableCount?: number;
  maxAvailableCount?: number;
  minAssignedCount?: number;
  maxAssignedCount?: number;
  /** True: unlimited ones too, which Apple then lists apart; false: without them; absent: among the others. */
  unlimited?: boolean;
}

const Wire = z.object({
  adamId: identifier,
  pricingParam: text,
  productType: text,
  deviceAssignable: flag,
  revocable: flag,
  supportedPlatforms: texts,
  assignedCount: count,
  availableCount: count,
  retiredCount: count,
  totalCount: count,
});

function readAsset(record: unknown): z.infer<typeof Wire> | null {
  return Wire.safeParse(record).data ?? null;
}

const readListed: ReadRecord<Asset> = (record) => {
  const wire = readAsset(record);
  if (!wire) return null;
  const { assignedCount, availableCount, retiredCount } = wire;
  const held = (assignedCount ?? 0) + (retiredCount ?? 0);
  const totalCount = wire.totalCount ?? held + (availableCount ?? 0);
  const unlimited = totalCount >= UNLIMITED_COUNT;
  return {
    ...described(wire),
    assignedCount: assignedCount ?? 0,
    availableCount: unlimited ? UNLIMITED_COUNT : (availableCount ?? Math.max(0, totalCount - held)),
    retiredCount: retiredCount ?? 0,
    totalCount: unlimited ? UNLIMITED_COUNT : totalCount,
    unlimited,
  };
};

const readUnlimited: ReadRecord<Asset> = (record) => {
  const wire = readAsset(record);
  if (!wire) return null;
  const counts = { availableCount: UNLIMITED_COUNT, retiredCount: 0, totalCount: UNLIMITED_COUNT };
  return { ...described(wire), assignedCount: wire.assignedCount ?? 0, ...counts, unlimited: true };
};

/** Apple says that books can neither be taken back nor given to devices, and apps can. */
function described(wire: z.infer<typeof Wire>) {
  const { adamId, pricingParam, supportedPlatforms, deviceAssignable, revocable } = wire;
  const productType = wire.productType === "Book" ? ("Book" as const) : ("App" as const);
  return {
    adamId,
    pricingParam: pricingParam ?? STANDARD_QUALITY,
    productType,
    deviceAssignable: deviceAssignable ?? productType === "App",
    revocable: revocable ?? productType === "App",
    supportedPlatforms,
  };
}

export const assetReaders = { assets: readListed, unlimitedAssets: readUnlimited };
