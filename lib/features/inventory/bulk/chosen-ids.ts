import "server-only";
import * as devices from "#lib/data/devices.ts";
import * as people from "#lib/data/people.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { ChosenHolders } from "#lib/features/inventory/bulk/schemas.ts";
import { matchDevices, matchPeople } from "#lib/features/inventory-match.ts";
import { Refusal } from "#lib/refusal.ts";

/** More than these are never changed at once. */
const MOST = 10_000;

/** Who is meant, in reach or not; a word that filters nothing would mean everybody, and is refused. */
export async function chosenIds(tx: Tx, { kind, ids, matching }: ChosenHolders): Promise<string[]> {
  const all = matching === undefined ? [...new Set(ids)] : await matchingIds(tx, kind, matching);
  if (all.length > MOST) throw new Refusal("holders-too-many", { most: MOST });
  return all;
}

async function matchingIds(tx: Tx, kind: ChosenHolders["kind"], typed: string): Promise<string[]> {
  const refuseUnknown = (unknown: readonly string[]) => {
    if (unknown.length > 0) throw new Refusal("filter-unknown", { words: unknown.join(", ") });
  };
  if (kind === "device") {
    const { match, unknown } = await matchDevices(tx, typed);
    refuseUnknown(unknown);
    return devices.ids(tx, match, MOST + 1);
  }
  const { match, unknown } = await matchPeople(tx, typed);
  refuseUnknown(unknown);
  return people.ids(tx, match, MOST + 1);
}
