import { sha256 } from "#lib/platform/seal.ts";

export const etagOf = (text: string): string => `"${sha256(text).slice(0, 32)}"`;

/** Whether the asker has it already; If-None-Match compares weakly. */
export function isKnown(headers: Headers, etag: string): boolean {
  const known = headers.get("if-none-match");
  if (known === null) return false;
  return known.trim() === "*" || known.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}
