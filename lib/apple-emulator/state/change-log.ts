import { IntColumn } from "#lib/apple-emulator/state/int-column.ts";

export interface PairList {
  asset: Int32Array<ArrayBuffer>;
  holder: Int32Array<ArrayBuffer>;
}

/** Which (asset, holder) pairs were touched by which version, oldest first; a delta reads only its end. */
export class ChangeLog {
  readonly version = new IntColumn();
  readonly asset = new IntColumn();
  readonly holder = new IntColumn();

  record(version: number, asset: number, holder: number): void {
    this.version.push(version);
    this.asset.push(asset);
    this.holder.push(holder);
  }

  clear(): void {
    this.version.clear();
    this.asset.clear();
    this.holder.clear();
  }

  /** Every pair touched after `version`, once each, if `wanted`. */
  since(version: number, wanted: (asset: number, holder: number) => boolean): PairList {
    const assets = new IntColumn();
    const holders = new IntColumn();
    const seen = new Set<number>();
    for (let entry = this.#firstAfter(version); entry < this.version.length; entry++) {
      const [asset, holder] = [this.asset.at(entry), this.holder.at(entry)];
      const key = asset * 0x8000_0000 + holder;
      if (seen.has(key)) continue;
      seen.add(key);
      if (!wanted(asset, holder)) continue;
      assets.push(asset);
      holders.push(holder);
    }
    return { asset: assets.trimmed(), holder: holders.trimmed() };
  }

  #firstAfter(version: number): number {
    let [low, high] = [0, this.version.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.version.at(middle) <= version) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
