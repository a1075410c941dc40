const WORD_LENGTH = 64;
const WORDS = 20;
const TERMS = 8;
const LAST_CODE_POINT = 0x10ffff;

/** What two names must not share within a customer: case, width and white space do not tell names apart. */
export function nameKey(name: string): string {
  return tidyName(name).normalize("NFKC").toLowerCase();
}

export function tidyName(name: string): string {
  return name.trim().replace(/\s+/gu, " ");
}

/** The location's own name, or the first free "Berlin 2", "Berlin 3" where it is taken. */
export function suggestName(locationName: string, taken: readonly string[]): string {
  const name = tidyName(locationName) || "Content token";
  const keys = new Set(taken.map(nameKey));

  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} ${number}`;
    if (!keys.has(nameKey(candidate))) return candidate;
  }
}

/** The words under which a row is found by prefix, without case and accents. */
export function searchWords(...texts: readonly (string | null | undefined)[]): string[] {
  return wordsOf(texts.join(" ")).slice(0, WORDS);
}

/** What was typed into a search box, cut into words in the same way as the rows. */
export function searchTerms(query: string): string[] {
  return wordsOf(query).slice(0, TERMS);
}

/** All texts that begin with `word` are `>= from` and `< to` in C collation, which orders by code point. */
export function prefixRange(word: string): [from: string, to: string] {
  const points = Array.from(word, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === LAST_CODE_POINT) points.pop();
  const last = points.pop();
  if (last === undefined) return [word, String.fromCodePoint(LAST_CODE_POINT)];

  const next = last === 0xd7ff ? 0xe000 : last + 1;
  return [word, String.fromCodePoint(...points, next)];
}

function wordsOf(text: string): string[] {
  const plain = text.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  return [...new Set(words.map(shortened))];
}

function shortened(word: string): string {
  return word.length <= WORD_LENGTH ? word : Array.from(word).slice(0, WORD_LENGTH).join("");
}
