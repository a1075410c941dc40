import { createHash } from "node:crypto";

/** Repeatable randomness: the same seed makes the same world. */
export class Chance {
  state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** At least 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)];
    if (chosen === undefined) throw new RangeError("nothing to pick from");
    return chosen;
  }

  letters(length: number, alphabet: string): string {
    return Array.from({ length }, () => alphabet.charAt(this.below(alphabet.length))).join("");
  }

  hex(length: number): string {
    return this.letters(length, "0123456789abcdef");
  }

  uuid(): string {
    return asUuid(this.hex(32));
  }

  base64(bytes: number): string {
    return Buffer.from(Array.from({ length: bytes }, () => this.below(256))).toString("base64");
  }
}

/** A UUID that is always the same for the same text. */
export function uuidOf(text: string): string {
  return asUuid(createHash("sha256").update(text).digest("hex").slice(0, 32));
}

export function numberOf(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE(0);
}

function asUuid(hex: string): string {
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join("-");
}
