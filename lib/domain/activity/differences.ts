export type Fact = string | number | boolean | null | readonly string[];
export type Facts = Readonly<Record<string, Fact>>;

export interface Difference {
  key: string;
  /** Lines that stay, go and come; a single value is one line. */
  kept: string[];
  gone: string[];
  come: string[];
}

/** What an entry of activity changed, fact by fact, in the order in which the facts were recorded. */
export function differences(before: Facts | null, after: Facts | null): Difference[] {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return keys.map((key) => {
    const [old, now] = [linesOf(before?.[key]), linesOf(after?.[key])];
    return {
      key,
      kept: now.filter((line) => old.includes(line)),
      gone: old.filter((line) => !now.includes(line)),
      come: now.filter((line) => !old.includes(line)),
    };
  });
}

function linesOf(fact: Fact | undefined): string[] {
  if (fact === undefined || fact === null) return [];
  return Array.isArray(fact) ? [...(fact as readonly string[])] : [String(fact)];
}
