/** A token's licenses, added up over its titles. Titles without a limit are counted, their numbers never added. */
export interface TokenUse {
  titles: number;
  unlimitedTitles: number;
  /** Titles with a limit of which none is left. */
  emptyTitles: number;
  total: number;
  assigned: number;
  available: number;
  /** Held by nobody any more, and not to be given again: books of people who were retired. */
  retired: number;
  /** Held beyond what was bought, summed over the titles where it is so. */
  over: number;
  /** Given out of titles without a limit. */
  assignedUnlimited: number;
}

export const nothingInUse: TokenUse = {
  titles: 0,
  unlimitedTitles: 0,
  emptyTitles: 0,
  total: 0,
  assigned: 0,
  available: 0,
  retired: 0,
  over: 0,
  assignedUnlimited: 0,
};

/** The part of what has a limit that is given out: above 1 when over-assigned, null when nothing has a limit. */
export function usedShare({ total, assigned, retired }: TokenUse): number | null {
  return total > 0 ? (assigned + retired) / total : null;
}

export interface UseSum {
  assigned: number;
  available: number;
  /** Tokens left out, because nothing of theirs can be given out now. */
  frozen: number;
  readOnly: number;
  observed: number;
}

interface SummedToken {
  use: TokenUse;
  state: string;
  frozen: boolean;
}

/** The foot of a list: only what can be given out is summed, and what was left out is told. */
export function sumUses(tokens: readonly SummedToken[]): UseSum {
  const summed = tokens.filter(
    ({ frozen, state }) => !frozen && state !== "read-only" && state !== "observing",
  );
  const count = (holds: (token: SummedToken) => boolean) => tokens.filter(holds).length;
  return {
    assigned: summed.reduce((sum, { use }) => sum + use.assigned, 0),
    available: summed.reduce((sum, { use }) => sum + use.available, 0),
    frozen: count(({ frozen }) => frozen),
    readOnly: count(({ frozen, state }) => !frozen && state === "read-only"),
    observed: count(({ frozen, state }) => !frozen && state === "observing"),
  };
}
