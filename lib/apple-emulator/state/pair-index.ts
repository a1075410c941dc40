const EMPTY = 0;
const REMOVED = -1;

/** Finds the row of an (asset, holder) pair; a hash table in plain integers, so that a million pairs take a few megabytes. */
export class PairIndex {
  #cells = new Int32Array(1024);
  #used = 0;
  #live = 0;
  readonly #assetOf: (row: number) => number;
  readonly #holderOf: (row: number) => number;

  constructor(assetOf: (row: number) => number, holderOf: (row: number) => number) {
    this.#assetOf = assetOf;
    this.#holderOf = holderOf;
  }

  find(asset: number, holder: number): number {
    const cell = this.#cellOf(asset, holder);
    return cell < 0 ? -1 : (this.#cells[cell] ?? 0) - 1;
  }

  /** The pair must not be in here yet. */
  add(asset: number, holder: number, row: number): void {
    if ((this.#used + 1) * 2 > this.#cells.length) this.#rebuild();
    this.#put(asset, holder, row);
    this.#live++;
  }

  remove(asset: number, holder: number): void {
    const cell = this.#cellOf(asset, holder);
    if (cell < 0) return;
    this.#cells[cell] = REMOVED;
    this.#live--;
  }

  move(asset: number, holder: number, row: number): void {
    const cell = this.#cellOf(asset, holder);
    if (cell >= 0) this.#cells[cell] = row + 1;
  }

  #put(asset: number, holder: number, row: number): void {
    const mask = this.#cells.length - 1;
    let cell = hash(asset, holder) & mask;
    while (this.#cells[cell] !== EMPTY) cell = (cell + 1) & mask;
    this.#cells[cell] = row + 1;
    this.#used++;
  }

  #cellOf(asset: number, holder: number): number {
    const mask = this.#cells.length - 1;
    for (let cell = hash(asset, holder) & mask; ; cell = (cell + 1) & mask) {
      const value = this.#cells[cell];
      if (value === EMPTY || value === undefined) return -1;
      if (value === REMOVED) continue;
      if (this.#assetOf(value - 1) === asset && this.#holderOf(value - 1) === holder) return cell;
    }
  }

  #rebuild(): void {
    const old = this.#cells;
    this.#cells = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(256, this.#live) * 4)));
    this.#used = 0;
    for (const value of old) {
      if (value > 0) this.#put(this.#assetOf(value - 1), this.#holderOf(value - 1), value - 1);
    }
  }
}

function hash(asset: number, holder: number): number {
  let mixed = Math.imul(asset + 1, 0x9e3779b1) ^ Math.imul(holder + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
