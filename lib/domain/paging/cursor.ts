export type CursorValue = string | number | null;

const LONGEST = 4096;

/** The key of a page's last row, for an address: opaque, and safe in a URL. Numbers must be finite. */
export function encodeCursor(values: readonly CursorValue[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(values));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Null for a text that `encodeCursor` did not write, or not for as many columns. */
export function decodeCursor(text: string, columns?: number): CursorValue[] | null {
  if (text.length > LONGEST || !/^[A-Za-z0-9_-]+$/.test(text)) return null;
  const values = parsed(text);
  if (!Array.isArray(values) || !values.every(isCursorValue)) return null;
  return columns === undefined || values.length === columns ? values : null;
}

function parsed(text: string): unknown {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

function isCursorValue(value: unknown): value is CursorValue {
  return value === null || typeof value === "string" || typeof value === "number";
}
