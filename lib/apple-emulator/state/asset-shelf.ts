import type { PricingParam } from "#lib/apple-emulator/failure.ts";

export type ProductType = "App" | "Book";
export type Platform = "iOS" | "macOS" | "tvOS" | "watchOS" | "visionOS";

/** What Apple reports as the total of an asset without a limit. */
export const UNLIMITED = 2_147_483_647;

export interface Asset {
  adamId: string;
  pricingParam: PricingParam;
  productType: ProductType;
  total: number;
  deviceAssignable: boolean;
  revocable: boolean;
  platforms: Platform[];
  /** Licenses that stay spent because their holder was retired. */
  retired: number;
}

/** The assets of one location, numbered in the order in which they came. */
export class AssetShelf {
  readonly all: Asset[] = [];
  /** The beginning of an assignment record, ready to be sent. */
  readonly heads: string[] = [];
  readonly #numbers = new Map<string, number>();

  add(asset: Asset): number {
    const number = this.all.push(asset) - 1;
    this.heads.push(
      ['{"adamId":', JSON.stringify(asset.adamId), ',"pricingParam":"', asset.pricingParam, '",'].join(""),
    );
    this.#numbers.set(`${asset.adamId}/${asset.pricingParam}`, number);
    return number;
  }

  find(adamId: string, pricingParam: PricingParam): number | undefined {
    return this.#numbers.get(`${adamId}/${pricingParam}`);
  }

  numbersOf(adamId: string | null, pricingParam: string | null): number[] {
    return this.all.flatMap((asset, number) =>
      (adamId === null || asset.adamId === adamId) &&
      (pricingParam === null || asset.pricingParam === pricingParam)
        ? [number]
        : [],
    );
  }

  at(number: number): Asset {
    const asset = this.all[number];
    if (!asset) throw new RangeError(`no asset ${number}`);
    return asset;
  }
}
