import { IntColumn } from "#lib/apple-emulator/state/int-column.ts";
import { PairIndex } from "#lib/apple-emulator/state/pair-index.ts";
import { RowLists } from "#lib/apple-emulator/state/row-lists.ts";

/**
 * Which holder has a license of which asset. A removed row leaves a hole, so that rows which nobody
 * touched stay on their page while someone walks; `fillHoles` closes them between walks.
 */
export class AssignmentTable {
  readonly asset = new IntColumn();
  readonly holder = new IntColumn();
  readonly #pairs = new PairIndex(
    (row) => this.asset.at(row),
    (row) => this.holder.at(row),
  );
  readonly #byAsset = new RowLists();
  readonly #byHolder = new RowLists();
  #holes: number[] = [];

  get size(): number {
    return this.asset.length - this.#holes.length;
  }

  has(asset: number, holder: number): boolean {
    return this.#pairs.find(asset, holder) >= 0;
  }

  countOfAsset(asset: number): number {
    return this.#byAsset.count(asset);
  }

  rowsOfAsset(asset: number): number[] {
    return this.#byAsset.rows(asset);
  }

  rowsOfHolder(holder: number): number[] {
    return this.#byHolder.rows(holder);
  }

  /** False when the holder has it already. */
  add(asset: number, holder: number): boolean {
    if (this.has(asset, holder)) return false;
    const row = this.#holes.pop() ?? this.asset.length;
    this.#write(row, asset, holder);
    this.#pairs.add(asset, holder, row);
    this.#byAsset.add(asset, row);
    this.#byHolder.add(holder, row);
    return true;
  }

  /** False when the holder does not have it. */
  remove(asset: number, holder: number): boolean {
    const row = this.#pairs.find(asset, holder);
    if (row < 0) return false;
    this.#byAsset.remove(asset, row);
    this.#byHolder.remove(holder, row);
    this.#pairs.remove(asset, holder);
    this.#write(row, -1, -1);
    this.#holes.push(row);
    return true;
  }

  fillHoles(): void {
    if (this.#holes.length === 0) return;
    const holes = this.#holes.sort((a, b) => a - b);
    let last = this.asset.length - 1;
    for (const hole of holes) {
      while (last > hole && this.asset.at(last) < 0) last--;
      if (last <= hole) break;
      this.#move(last, hole);
      last--;
    }
    this.asset.length -= holes.length;
    this.holder.length -= holes.length;
    this.#holes = [];
  }

  #move(from: number, to: number): void {
    const asset = this.asset.at(from);
    const holder = this.holder.at(from);
    this.#pairs.move(asset, holder, to);
    this.#byAsset.move(asset, from, to);
    this.#byHolder.move(holder, from, to);
    this.#write(to, asset, holder);
    this.#write(from, -1, -1);
  }

  #write(row: number, asset: number, holder: number): void {
    this.asset.set(row, asset);
    this.holder.set(row, holder);
  }
}
