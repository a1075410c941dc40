import type { Filter, FilterTerm } from "#lib/domain/filters/filter-words.ts";
import { nameKey, searchTerms, searchWords } from "#lib/domain/names.ts";
import { expiresWithin, isNotOurs, type ListedToken, waitsHere } from "#lib/domain/tokens/listed-token.ts";
import { tokenStates, type TokenState } from "#lib/domain/tokens/state.ts";
import { usedShare } from "#lib/domain/tokens/token-use.ts";

export const tokenFilterKeys = [
  "state",
  "needs",
  "expires",
  "ours",
  "inherited",
  "group",
  "region",
  "used",
] as const;

type Holds = (token: ListedToken) => boolean;

export interface TokenFilter {
  matches: Holds;
  /** Terms whose value means nothing here; they filter nothing, and the reader is told. */
  strange: FilterTerm[];
}

/** A filter as typed: every term and every word must hold; a word must begin a word of the token's names. */
export function readTokenFilter({ terms, words }: Filter): TokenFilter {
  const read = terms.map((term) => ({ term, holds: holdsOf(term) }));
  const known = read.flatMap(({ holds }) => holds ?? []);
  const wanted = searchTerms(words.join(" "));
  return {
    matches: (token) => known.every((holds) => holds(token)) && hasWords(token, wanted),
    strange: read.filter(({ holds }) => holds === null).map(({ term }) => term),
  };
}

function holdsOf({ key, op, value }: FilterTerm): Holds | null {
  const positive = meaningOf(key, op, value.toLowerCase());
  if (positive === null || op !== "not") return positive;
  return (token) => !positive(token);
}

function meaningOf(key: string, op: FilterTerm["op"], value: string): Holds | null {
  const compared = op !== "is" && op !== "not";
  if (key === "used") return byNumber(op, value.replace(/%$/, ""), usedPercent);
  if (key === "expires") return byDays(op, value);
  if (compared) return null;
  switch (key) {
    case "state":
      return isState(value) ? ({ standing }) => [standing.state, ...standing.also].includes(value) : null;
    case "needs":
      return value === "action" ? waitsHere : null;
    case "ours":
      return byAnswer(value, (token) => !isNotOurs(token));
    case "inherited":
      return byAnswer(value, ({ inherited }) => inherited);
    case "group":
      return ({ groupName }) => nameKey(groupName) === nameKey(value);
    case "region":
      return ({ region }) => region.toLowerCase() === value;
    default:
      return null;
  }
}

const isState = (value: string): value is TokenState => tokenStates.some((state) => state === value);

function byAnswer(value: string, holds: Holds): Holds | null {
  if (value === "yes") return holds;
  return value === "no" ? (token) => !holds(token) : null;
}

/** `expires:<=60` means those still to come; `expires:past` those that are over. */
function byDays(op: FilterTerm["op"], value: string): Holds | null {
  if (value === "past") return ({ expiry }) => expiry.tone === "past";
  if (op === "<=" && /^\d{1,4}$/.test(value)) return ({ expiry }) => expiresWithin(expiry, Number(value));
  return byNumber(op, value, ({ expiry }) => expiry.days);
}

function byNumber(
  op: FilterTerm["op"],
  text: string,
  of: (token: ListedToken) => number | null,
): Holds | null {
  if (!/^\d{1,6}(\.\d+)?$/.test(text)) return null;
  const wanted = Number(text);
  return (token) => {
    const value = of(token);
    return value !== null && compares(op, value, wanted);
  };
}

function compares(op: FilterTerm["op"], value: number, wanted: number): boolean {
  if (op === ">") return value > wanted;
  if (op === ">=") return value >= wanted;
  if (op === "<") return value < wanted;
  if (op === "<=") return value <= wanted;
  return value === wanted;
}

function usedPercent({ use }: ListedToken): number | null {
  const share = usedShare(use);
  return share === null ? null : share * 100;
}

function hasWords(token: ListedToken, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const { name, locationName, organization, description } = token;
  const words = searchWords(name, locationName, organization, description);
  return wanted.every((term) => words.some((word) => word.startsWith(term)));
}
