import { printFilter, type Filter, type FilterTerm } from "#lib/domain/filters/filter-words.ts";

/** The typed filter of an address, in which `q` stands once for each term and once for the words. */
export function filterText(q: string | string[] | undefined): string {
  return [q ?? []].flat().join(" ").trim();
}

/** One term as it was typed: `token:"Stores DACH"`. */
export function termText(term: FilterTerm): string {
  return printFilter({ terms: [term], words: [] });
}

/** A term as key and value for the eye: `used:` and `>90%`. */
export function termParts({ key, op, value }: FilterTerm): [key: string, value: string] {
  const sign = op === "is" || op === "not" ? "" : op;
  return [`${op === "not" ? "not " : ""}${key}:`, `${sign}${value}`];
}

/** The address of a list with this filter; `keep` are its other parameters, such as sort. */
export function filterHref(path: string, filter: Filter, keep: Record<string, string> = {}): string {
  const query = new URLSearchParams(keep);
  for (const term of filter.terms) query.append("q", termText(term));
  if (filter.words.length > 0) query.append("q", printFilter({ terms: [], words: filter.words }));
  return query.size > 0 ? `${path}?${query}` : path;
}
