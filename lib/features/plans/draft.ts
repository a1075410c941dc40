import "server-only";
import * as devices from "#lib/data/devices.ts";
import * as licenses from "#lib/data/licenses.ts";
import * as people from "#lib/data/people.ts";
import * as titles from "#lib/data/titles.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { holderOf } from "#lib/domain/licenses/holder.ts";
import { searchTerms } from "#lib/domain/names.ts";
import { narrowHolders } from "#lib/features/holders-typed.ts";
import { matchDevices, matchPeople } from "#lib/features/inventory-match.ts";
import type { AskPlan } from "#lib/features/plans/schemas.ts";
import { titleRow, type TitleRow } from "#lib/features/title-row.ts";
import { tokenRows, type TokenRow } from "#lib/features/token-rows.ts";
import type { Granted } from "#lib/scope.ts";

/** Some of those a plan is going to be for, as one chose them. */
export interface DraftTargets {
  of: "devices" | "people" | "holders";
  count: number;
  /** There are more than were counted. */
  atLeast: boolean;
  /** The first few by name; of holders without a record, their serial or account. */
  names: string[];
  /** What was typed over their list; null where rows were chosen. */
  filter: string | null;
}

export interface PlanDraft {
  titles: TitleRow[];
  /** Titles that the search finds, those chosen left out. */
  found: TitleRow[];
  targets: DraftTargets[];
}

const SHOWN = 8;
const NAMED = 3;
const MOST_COUNTED = 500_000;

/** What a plan is going to ask about, before it is worked out. */
export async function draftPlan(
  scope: Granted<"license:assign">,
  ask: AskPlan,
  find: string,
): Promise<PlanDraft> {
  const all = await tokenRows(scope as Granted<"license:assign"> & Granted<"token:read">);
  return transaction(scope, async (tx) => {
    const chosen = await titles.some(tx, ask.titles, idsOf(all));
    const targets = [
      await chosenDevices(tx, ask.devices),
      await chosenPeople(tx, ask.people),
      await chosenHolders(tx, ask.holders),
      await matchingDevices(tx, ask.devicesMatching),
      await matchingPeople(tx, ask.peopleMatching),
      await matchingHolders(tx, ask),
    ];
    return {
      titles: chosen.map((title) => titleRow(title, all)),
      found: await search(tx, find, ask.titles, all),
      targets: targets.filter((some) => some !== null),
    };
  });
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

async function search(
  tx: Tx,
  find: string,
  chosen: readonly string[],
  all: readonly TokenRow[],
): Promise<TitleRow[]> {
  const words = searchTerms(find);
  if (words.length === 0 && chosen.length > 0) return [];
  const place = { sort: "name", descending: false, walk: null, size: SHOWN + chosen.length } as const;
  const { rows } = await titles.list(tx, { words, tokenIds: idsOf(all), hidden: false }, place);
  return rows
    .filter(({ id }) => !chosen.includes(id))
    .slice(0, SHOWN)
    .map((title) => titleRow(title, all));
}

async function chosenDevices(tx: Tx, ids: readonly string[]): Promise<DraftTargets | null> {
  const rows = ids.length > 0 ? await devices.some(tx, ids) : [];
  return chosenBy(
    "devices",
    rows.map(({ name }) => name),
  );
}

async function chosenPeople(tx: Tx, ids: readonly string[]): Promise<DraftTargets | null> {
  const rows = ids.length > 0 ? await people.some(tx, ids) : [];
  return chosenBy(
    "people",
    rows.map(({ name }) => name),
  );
}

async function chosenHolders(tx: Tx, keys: readonly string[]): Promise<DraftTargets | null> {
  const names = await licenses.holderNames(tx, keys);
  return chosenBy(
    "holders",
    keys.map((key) => names.get(key)?.name ?? holderOf(key).id),
  );
}

function chosenBy(of: DraftTargets["of"], names: readonly string[]): DraftTargets | null {
  if (names.length === 0) return null;
  return { of, count: names.length, atLeast: false, names: names.slice(0, NAMED), filter: null };
}

const first = { sort: "name", descending: false, walk: null, size: NAMED } as const;

async function matchingDevices(tx: Tx, typed: string | undefined): Promise<DraftTargets | null> {
  if (typed === undefined) return null;
  const { match } = await matchDevices(tx, typed);
  return matched("devices", typed, await devices.list(tx, match, first));
}

async function matchingPeople(tx: Tx, typed: string | undefined): Promise<DraftTargets | null> {
  if (typed === undefined) return null;
  const { match } = await matchPeople(tx, typed);
  return matched("people", typed, await people.list(tx, match, first));
}

interface Found {
  rows: { name: string }[];
  total: { count: number; exact: boolean } | null;
}

function matched(of: DraftTargets["of"], filter: string, { rows, total }: Found): DraftTargets {
  const names = rows.map(({ name }) => name);
  return { of, count: total?.count ?? names.length, atLeast: total?.exact === false, names, filter };
}

async function matchingHolders(tx: Tx, ask: AskPlan): Promise<DraftTargets | null> {
  const [titleId] = ask.titles;
  if (ask.holdersMatching === undefined || titleId === undefined) return null;
  const match = {
    titleId,
    tokenIds: idsOf(await tokens.list(tx)),
    ...(await narrowHolders(tx, ask.holdersMatching)),
  };
  const { count, exact } = await licenses.count(tx, match, MOST_COUNTED);
  return { of: "holders", count, atLeast: !exact, names: [], filter: ask.holdersMatching };
}
