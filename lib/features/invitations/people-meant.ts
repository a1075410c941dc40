import "server-only";
import * as people from "#lib/data/people.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { matchPeople } from "#lib/features/inventory-match.ts";
import type { InvitePeople } from "#lib/features/invitations/schemas.ts";
import { Refusal } from "#lib/refusal.ts";

const MOST = 50_000;

/** The people that are meant: by their ids, or all that a filter matches. A word that filters nothing is refused. */
export async function peopleMeant(tx: Tx, { people: ids, q }: Pick<InvitePeople, "people" | "q">) {
  if (ids) return [...new Set(ids)];
  const { match, unknown } = await matchPeople(tx, q ?? "");
  if (unknown.length > 0) throw new Refusal("filter-unknown", { words: unknown.join(", ") });
  const found = await people.ids(tx, match, MOST + 1);
  if (found.length > MOST) throw new Refusal("selection-too-large", { most: MOST });
  return found;
}
