export type FilterOperator = "is" | "not" | ">" | ">=" | "<" | "<=";

export interface FilterTerm {
  key: string;
  op: FilterOperator;
  value: string;
}

export interface Filter {
  terms: FilterTerm[];
  words: string[];
}

/** Terms by a key that this list does not have; kept apart, so that nothing is filtered by mistake. */
export interface ParsedFilter extends Filter {
  unknown: FilterTerm[];
}

const PIECE = /(-?)([A-Za-z][A-Za-z-]*):(>=|<=|>|<)?("(?:\\.|[^"\\])*"?|[^\s"]*)|"((?:\\.|[^"\\])*)"?|\S+/gs;

/** Reads `status:expiring token:"Berlin Mitte" -platform:ios used:>90% word "two words"`. */
export function parseFilter(text: string, keys: readonly string[]): ParsedFilter {
  const filter: ParsedFilter = { terms: [], words: [], unknown: [] };

  for (const [piece, minus, written, comparison, value = "", quoted] of text.matchAll(PIECE)) {
    const key = written?.toLowerCase();
    if (key === undefined) addWord(filter, quoted === undefined ? piece : unescaped(quoted));
    else {
      const term = { key, op: operatorOf(minus, comparison), value: unquoted(value) };
      if (!keys.includes(key)) filter.unknown.push(term);
      else if (term.value !== "") filter.terms.push(term);
    }
  }
  return filter;
}

/** The typed form of a filter, which reads back as the same filter. */
export function printFilter({ terms, words }: Filter): string {
  return [...terms.map(printTerm), ...words.map(printWord)].join(" ");
}

function printTerm({ key, op, value }: FilterTerm): string {
  const plain = /^[^\s"<>=][^\s"]*$/.test(value);
  const sign = op === "is" || op === "not" ? "" : op;
  return `${op === "not" ? "-" : ""}${key}:${sign}${plain ? value : quote(value)}`;
}

function printWord(word: string): string {
  return /^[^\s":]+$/.test(word) ? word : quote(word);
}

function addWord(filter: Filter, word: string) {
  if (word !== "") filter.words.push(word);
}

function operatorOf(minus: string | undefined, comparison: string | undefined): FilterOperator {
  const found = ([">=", "<=", ">", "<"] as const).find((one) => one === comparison);
  return found ?? (minus ? "not" : "is");
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

function unquoted(value: string): string {
  return value.startsWith('"') ? unescaped(value.slice(1).replace(/(?<!\\)((?:\\\\)*)"$/, "$1")) : value;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, "$1");
}
