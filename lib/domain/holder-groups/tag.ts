import { nameKey } from "#lib/domain/names.ts";

const LENGTH = 64;

/** A tag as it is kept: small letters, no commas and quotes; null for a text that is none. */
export function readTag(text: string): string | null {
  const tag = nameKey(text);
  return tag !== "" && tag.length <= LENGTH && !/[",\\\p{C}]/u.test(tag) ? tag : null;
}
