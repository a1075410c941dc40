import "server-only";
import type { Tx } from "#lib/data/transaction.ts";
import type { AskPlan } from "#lib/features/plans/schemas.ts";

export interface MatchingIds {
  devices: string[];
  people: string[];
  holders: string[];
}

/** Everyone whom the filters of a list match, as that list itself would show them. */
export async function matchingIds(_tx: Tx, _ask: AskPlan): Promise<MatchingIds> {
  return { devices: [], people: [], holders: [] };
}
