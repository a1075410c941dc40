import { Refusal } from "#lib/refusal.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface TextReader {
  /** What can be read so far of these bytes; throws a Refusal for what is no text. */
  read(bytes: Uint8Array): string;
  end(): string;
  /** Pure ASCII counts as UTF-8. */
  encoding(): Encoding;
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
const signatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
];
const ENOUGH = 64;

/**
 * Turns a stream of bytes into text. A byte order mark tells the encoding; else the first letters beyond ASCII do:
 * UTF-8 where they are valid UTF-8, and otherwise Latin-1 as Windows writes it.
 */
export function readText(): TextReader {
  let held = new Uint8Array();
  let decoder: Decoder | null = null;

  function decide(encoding: Encoding): string {
    decoder = openDecoder(encoding);
    const bytes = held;
    held = new Uint8Array();
    return decoder.decode(bytes);
  }

  /** Holds back the first bytes, and then whatever at the end may be the first half of a letter. */
  function undecided(last: boolean): string {
    if (held.length < ENOUGH && !last) return "";
    refuseSignature(held);
    const marked = marks.find(([, mark]) => startsWith(held, mark));
    const encoding = marked?.[0] ?? wideWithoutMark(held);
    if (encoding) return decide(encoding);
    const cut = last ? held.length : held.findLastIndex((byte) => byte < 0x80) + 1;
    const settled = held.subarray(0, cut);
    const letters = firstBeyondAscii(settled);
    if (letters.length > 0) return decide(isUtf8(letters) ? "utf-8" : "windows-1252");
    if (held.length - cut >= ENOUGH) return decide("windows-1252");
    held = held.slice(cut);
    return new TextDecoder().decode(settled);
  }

  return {
    read(bytes) {
      if (decoder) return plain(decoder.decode(bytes));
      held = joined(held, bytes);
      return plain(undecided(false));
    },
    end() {
      const rest = decoder ? "" : undecided(true);
      return plain(rest + (decoder?.end() ?? ""));
    },
    encoding: () => decoder?.encoding ?? "utf-8",
  };
}

interface Decoder {
  encoding: Encoding;
  decode(bytes: Uint8Array): string;
  end(): string;
}

function openDecoder(encoding: Encoding): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const guarded = (decode: () => string) => {
    try {
      return decode();
    } catch {
      throw new Refusal("csv-encoding", { encoding });
    }
  };
  return {
    encoding,
    decode: (bytes) => guarded(() => decoder.decode(bytes, { stream: true })),
    end: () => guarded(() => decoder.decode()),
  };
}

/** A zero byte is in no text that we read; letters two bytes wide were told apart before. */
function plain(text: string): string {
  if (text.includes("\0")) throw new Refusal("csv-not-text");
  return text;
}

function refuseSignature(bytes: Uint8Array): void {
  if (signatures.some((signature) => startsWith(bytes, signature))) throw new Refusal("csv-not-text");
}

/** Tables are mostly ASCII, whose every second byte is zero in UTF-16. */
function wideWithoutMark(bytes: Uint8Array): Encoding | null {
  const pairs = Math.floor(bytes.length / 2);
  const zeros = (from: number) => bytes.filter((byte, at) => at % 2 === from && byte === 0).length;
  if (pairs === 0) return null;
  if (zeros(1) > pairs * 0.4 && zeros(0) === 0) return "utf-16le";
  return zeros(0) > pairs * 0.4 && zeros(1) === 0 ? "utf-16be" : null;
}

/** The first letters beyond ASCII, up to the next plain one: whole letters, if they are UTF-8. */
function firstBeyondAscii(bytes: Uint8Array): Uint8Array {
  const from = bytes.findIndex((byte) => byte >= 0x80);
  if (from < 0) return new Uint8Array();
  const length = bytes.subarray(from).findIndex((byte) => byte < 0x80);
  return bytes.subarray(from, length < 0 ? bytes.length : from + length);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, at) => bytes[at] === byte);

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
