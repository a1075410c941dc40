import "server-only";
import * as devices from "#lib/data/devices.ts";
import * as people from "#lib/data/people.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import type { Chosen } from "#lib/features/holder-groups/schemas.ts";
import { matchDevices, matchPeople } from "#lib/features/inventory-match.ts";
import { Refusal } from "#lib/refusal.ts";

const MOST = 500_000;

/** The devices or people that were ticked, or that the filter of their list matches. */
export async function chosenIds(tx: Tx, kind: HolderKind, { ids, matching }: Chosen): Promise<string[]> {
  if (matching === undefined) return ids;
  const found = kind === "device" ? await deviceIds(tx, matching) : await personIds(tx, matching);
  if (found.length > MOST) throw new Refusal("selection-too-large", { most: MOST });
  return found;
}

async function deviceIds(tx: Tx, typed: string): Promise<string[]> {
  const { match, unknown } = await matchDevices(tx, typed);
  refuseUnknown(unknown);
  return devices.ids(tx, match, MOST + 1);
}

async function personIds(tx: Tx, typed: string): Promise<string[]> {
  const { match, unknown } = await matchPeople(tx, typed);
  refuseUnknown(unknown);
  return people.ids(tx, match, MOST + 1);
}

/** A word that filters nothing would choose everybody. */
function refuseUnknown(unknown: readonly string[]): void {
  if (unknown.length > 0) throw new Refusal("filter-unknown", { words: unknown.join(", ") });
}
