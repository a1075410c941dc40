/** A list of 32-bit integers that grows, four bytes each. */
export class IntColumn {
  values: Int32Array<ArrayBuffer>;
  length = 0;

  constructor(values: Int32Array<ArrayBuffer> = new Int32Array(64)) {
    this.values = values;
  }

  static from(values: Int32Array<ArrayBuffer>): IntColumn {
    const column = new IntColumn(values);
    column.length = values.length;
    return column;
  }

  at(index: number): number {
    return this.values[index] ?? -1;
  }

  set(index: number, value: number): void {
    this.reserve(index + 1);
    this.values[index] = value;
    if (index >= this.length) this.length = index + 1;
  }

  push(value: number): void {
    this.set(this.length, value);
  }

  reserve(length: number): void {
    if (length <= this.values.length) return;
    const grown = new Int32Array(Math.max(length, this.values.length * 2));
    grown.set(this.values);
    this.values = grown;
  }

  clear(): void {
    this.values = new Int32Array(64);
    this.length = 0;
  }

  trimmed(): Int32Array<ArrayBuffer> {
    return this.values.slice(0, this.length);
  }
}
