import { deviceKey, type HolderKey, personKey } from "#lib/domain/licenses/holder.ts";

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SERIAL = /^[0-9A-Z]{8,14}$/i;

/** Serial numbers and Apple's ids for people as they were typed, with spaces, commas or lines between; null for none. */
export function endingHolders(typed: string): HolderKey[] | null {
  const words = typed.split(/[\s,;]+/).filter(Boolean);
  if (words.length === 0) return null;
  return [...new Set(words.map(keyOf))];
}

const keyOf = (word: string): HolderKey =>
  SERIAL.test(word) && !GUID.test(word) ? deviceKey(word) : personKey(word);
