import "server-only";
import * as people from "#lib/data/people.ts";
import { transaction } from "#lib/data/transaction.ts";
import { searchTerms } from "#lib/domain/names.ts";
import type { Granted } from "#lib/scope.ts";

const MOST = 8;

export interface FoundPerson {
  id: string;
  name: string;
  email: string | null;
}

/** A few people in reach whose words begin as typed. */
export async function findPeople(scope: Granted<"template:write">, query: string): Promise<FoundPerson[]> {
  const words = searchTerms(query);
  if (words.length === 0) return [];
  const place = { sort: "name", descending: false, walk: null, size: MOST, uncounted: true } as const;
  const groups = scope.ancestors.length === 0 ? null : [...scope.reach];
  const { rows } = await transaction(scope, (tx) => people.list(tx, { groups, words }, place));
  return rows.map(({ id, name, email }) => ({ id, name, email }));
}
