export interface EqualSet {
  members: string[];
  /** What each of the members has, in the order in which the first of them has it. */
  set: string[];
}

/** Puts together the members that have exactly the same, in whatever order they have it. */
export function equalSets(setOf: ReadonlyMap<string, ReadonlySet<string>>): EqualSet[] {
  const numbers = new Map<string, number>();
  const numberOf = (element: string) => {
    const number = numbers.get(element) ?? numbers.size;
    numbers.set(element, number);
    return number;
  };

  const groups = Map.groupBy(setOf, ([, set]) => Uint32Array.from(set, numberOf).sort().join());
  return Array.from(groups.values(), (equal) => ({
    members: equal.map(([member]) => member),
    set: equal.slice(0, 1).flatMap(([, set]) => [...set]),
  }));
}
