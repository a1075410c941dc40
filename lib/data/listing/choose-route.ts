/** So many candidates are read whole, sorted and counted faster than any order is walked. */
export const FEW = 10_000;

/** So many different words are merged faster than each row is asked for its words. */
export const MERGED_WORDS = 40;

/** How many rows something narrows a list to, counted up to one more than FEW. */
export interface TermSurvey {
  rows: number;
  /** The different words that begin with the term, up to one more than MERGED_WORDS. */
  words: readonly string[];
}

export interface Survey {
  /** Rows in the groups looked in. */
  reach: number;
  terms: readonly TermSurvey[];
  /** By filter; null for those that nothing finds. */
  filters: readonly (number | null)[];
}

export type Route =
  /** Collect the few candidates that one condition leaves, check the rest of them, sort. */
  | { by: "reach" }
  | { by: "term"; term: number }
  | { by: "filter"; filter: number }
  /** Read one word's rows after the other in the list's order, and merge. */
  | { by: "merge"; term: number }
  /** Walk the list's own order. */
  | { by: "walk" };

/**
 * How to read a page. The shortest of the lists that conditions leave decides; when all are long, matches lie dense
 * enough along the list's order, or along that of a word, to be walked.
 */
export function chooseRoute({ reach, terms, filters }: Survey, sortedAsWords: boolean): Route {
  const byTerm = (term: number): Route => ({ by: "term", term });
  const byFilter = (filter: number): Route => ({ by: "filter", filter });
  const byReach: Route = { by: "reach" };
  const short = [
    { rows: reach, route: byReach },
    ...terms.map(({ rows }, term) => ({ rows, route: byTerm(term) })),
    ...filters.map((rows, filter) => ({ rows: rows ?? Infinity, route: byFilter(filter) })),
  ];
  const shortest = short.reduce((one, other) => (other.rows < one.rows ? other : one));
  if (shortest.rows <= FEW) return shortest.route;

  const mergeable = terms.findIndex(({ words }) => words.length <= MERGED_WORDS);
  return sortedAsWords && mergeable >= 0 ? { by: "merge", term: mergeable } : { by: "walk" };
}
