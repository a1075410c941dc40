import "server-only";
import * as devices from "#lib/data/devices.ts";
import * as licenses from "#lib/data/licenses.ts";
import * as people from "#lib/data/people.ts";
import * as tokens from "#lib/data/tokens.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Walk } from "#lib/domain/paging/page.ts";
import { narrowHolders } from "#lib/features/holders-typed.ts";
import { matchDevices, matchPeople } from "#lib/features/inventory-match.ts";
import type { AskPlan } from "#lib/features/plans/schemas.ts";
import { Refusal } from "#lib/refusal.ts";

export interface MatchingIds {
  devices: string[];
  people: string[];
  holders: string[];
}

/** More than this is never planned at once. */
const MOST = 500_000;
const AT_ONCE = 5_000;

/** Everyone whom the filters of a list match, as that list itself would show them. */
export async function matchingIds(tx: Tx, ask: AskPlan): Promise<MatchingIds> {
  return {
    devices: ask.devicesMatching === undefined ? [] : await deviceIds(tx, ask.devicesMatching),
    people: ask.peopleMatching === undefined ? [] : await personIds(tx, ask.peopleMatching),
    holders: ask.holdersMatching === undefined ? [] : await holders(tx, ask.titles, ask.holdersMatching),
  };
}

async function deviceIds(tx: Tx, typed: string): Promise<string[]> {
  const { match, unknown } = await matchDevices(tx, typed);
  refuseUnknown(unknown);
  return walkAll((walk) => devices.list(tx, match, { ...inOrder, walk }));
}

async function personIds(tx: Tx, typed: string): Promise<string[]> {
  const { match, unknown } = await matchPeople(tx, typed);
  refuseUnknown(unknown);
  return walkAll((walk) => people.list(tx, match, { ...inOrder, walk }));
}

/** A word that filters nothing would plan for everybody. */
function refuseUnknown(unknown: readonly string[]): void {
  if (unknown.length > 0) throw new Refusal("filter-unknown", { words: unknown.join(", ") });
}

const inOrder = { sort: "name", descending: false, size: AT_ONCE, uncounted: true } as const;

type ReadPage = (walk: Walk) => Promise<{ rows: { id: string }[]; next: string | null }>;

async function walkAll(read: ReadPage): Promise<string[]> {
  const ids: string[] = [];
  for (let walk: Walk = null; ;) {
    const page: Awaited<ReturnType<ReadPage>> = await read(walk);
    for (const { id } of page.rows) ids.push(id);
    if (ids.length > MOST) throw new Refusal("plan-too-large", { rows: ids.length, most: MOST });
    if (page.next === null) return ids;
    walk = { after: page.next };
  }
}

/** Those who hold the one title asked about. */
async function holders(tx: Tx, titleIds: readonly string[], typed: string): Promise<string[]> {
  const [titleId] = titleIds;
  if (titleId === undefined) return [];
  const tokenIds = (await tokens.list(tx)).map(({ id }) => id);
  return licenses.holders(tx, { titleId, tokenIds, ...(await narrowHolders(tx, typed)) }, MOST);
}
