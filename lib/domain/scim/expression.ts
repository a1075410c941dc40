/** A comparison of a filter: `userName eq "ada"`; `active eq true`. */
export interface Comparison {
  /** In small letters, without the schema before it: `username`, `name.familyname`. */
  attribute: string;
  value: string | boolean;
}

/** What a filter asks, or what a PATCH points at: `emails[type eq "work"].value`. */
export interface Pointer {
  /** In small letters: `emails`. */
  attribute: string;
  /** Which of several values: all of these comparisons. */
  within: Comparison[];
  /** The part meant: `value`; null for the whole. */
  part: string | null;
}

export interface Condition extends Pointer {
  /** Null where only a value must be there that fits `within`. */
  value: string | boolean | null;
}

const NAME = "[A-Za-z$][A-Za-z0-9_$-]*";
const URN = `(?:urn:[A-Za-z0-9:._-]+:(?:User|Group):)?`;
const LITERAL = `"(?:[^"\\\\]|\\\\.)*"|true|false`;
const COMPARED = new RegExp(`^(${NAME}(?:\\.${NAME})?)\\s+eq\\s+(${LITERAL})$`, "i");
const POINTED = new RegExp(`^${URN}(${NAME})(?:\\[(.+)\\])?(?:\\.(${NAME}))?$`, "is");
const ASKED = new RegExp(`^(\\S.*?)\\s+eq\\s+(${LITERAL})$`, "is");

/** Reads what a filter asks, all of it joined by `and`; null for what is asked in any other way. */
export function readFilter(text: string): Condition[] | null {
  const conditions = splitAnd(text.trim()).map(readCondition);
  return conditions.every((one) => one !== null) ? conditions : null;
}

/** Reads where a PATCH is to change something; null for a path that is none. */
export function readPath(text: string): Pointer | null {
  const [, attribute, inside, part] = POINTED.exec(text.trim()) ?? [];
  if (!attribute) return null;
  const within = inside === undefined ? [] : splitAnd(inside.trim()).map(readComparison);
  if (!within.every((one) => one !== null)) return null;
  return { attribute: attribute.toLowerCase(), within, part: part?.toLowerCase() ?? null };
}

function readCondition(text: string): Condition | null {
  const [, left, literal] = ASKED.exec(text) ?? [];
  const pointer = readPath(left ?? text);
  if (!pointer) return null;
  if (literal !== undefined) return { ...pointer, value: readLiteral(literal) };
  return pointer.within.length > 0 && pointer.part === null ? { ...pointer, value: null } : null;
}

function readComparison(text: string): Comparison | null {
  const [, attribute, literal] = COMPARED.exec(text) ?? [];
  return attribute && literal ? { attribute: attribute.toLowerCase(), value: readLiteral(literal) } : null;
}

function readLiteral(literal: string): string | boolean {
  if (!literal.startsWith('"')) return literal.toLowerCase() === "true";
  return literal.slice(1, -1).replace(/\\(.)/gs, "$1");
}

/** At each `and` that stands neither in quotes nor in brackets. */
function splitAnd(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const [piece] of text.matchAll(/"(?:[^"\\]|\\.)*"|\s+and\s+|[[\]]|[^"[\]\s]+|\s+|./gis)) {
    if (piece === "[") depth++;
    if (piece === "]") depth--;
    if (depth === 0 && /^\s+and\s+$/i.test(piece)) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts.map((part) => part.trim());
}
