import "server-only";
import * as people from "#lib/data/people.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { matchPeople } from "#lib/features/inventory-match.ts";
import type { PeopleAsked } from "#lib/features/registration/schemas.ts";
import { Refusal } from "#lib/refusal.ts";

const MOST = 200_000;

/** The people that are meant: by their ids, and all that a filter matches. A word that filters nothing is refused. */
export async function peopleAsked(tx: Tx, { people: ids, matching }: PeopleAsked): Promise<string[]> {
  if (matching === undefined) return [...new Set(ids)];
  const { match, unknown } = await matchPeople(tx, matching);
  if (unknown.length > 0) throw new Refusal("filter-unknown", { words: unknown.join(", ") });
  const found = await people.ids(tx, match, MOST + 1);
  if (found.length > MOST) throw new Refusal("plan-too-large", { rows: found.length, most: MOST });
  return [...new Set([...ids, ...found])];
}
