import { IntColumn } from "#lib/apple-emulator/state/int-column.ts";

/** For every key the rows that carry it, in the order they came: linked lists in plain integers. */
export class RowLists {
  readonly #next = new IntColumn();
  readonly #previous = new IntColumn();
  readonly #head = new IntColumn();
  readonly #tail = new IntColumn();
  readonly #count = new IntColumn();

  count(key: number): number {
    return key < this.#count.length ? this.#count.at(key) : 0;
  }

  rows(key: number): number[] {
    const found: number[] = [];
    for (let row = this.#first(key); row >= 0; row = this.#next.at(row)) found.push(row);
    return found;
  }

  add(key: number, row: number): void {
    this.#open(key);
    const last = this.#tail.at(key);
    this.#previous.set(row, last);
    this.#next.set(row, -1);
    if (last >= 0) this.#next.set(last, row);
    else this.#head.set(key, row);
    this.#tail.set(key, row);
    this.#count.set(key, this.#count.at(key) + 1);
  }

  remove(key: number, row: number): void {
    this.#join(key, this.#previous.at(row), this.#next.at(row));
    this.#count.set(key, this.#count.at(key) - 1);
  }

  /** The same record under another row number, at its old place in the list. */
  move(key: number, from: number, to: number): void {
    const before = this.#previous.at(from);
    const after = this.#next.at(from);
    this.#join(key, before, to);
    this.#join(key, to, after);
  }

  #join(key: number, before: number, after: number): void {
    if (before >= 0) this.#next.set(before, after);
    else this.#head.set(key, after);
    if (after >= 0) this.#previous.set(after, before);
    else this.#tail.set(key, before);
  }

  #first(key: number): number {
    return key < this.#head.length ? this.#head.at(key) : -1;
  }

  #open(key: number): void {
    for (let fresh = this.#head.length; fresh <= key; fresh++) {
      this.#head.set(fresh, -1);
      this.#tail.set(fresh, -1);
      this.#count.set(fresh, 0);
    }
  }
}
