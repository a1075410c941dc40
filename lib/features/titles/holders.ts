import "server-only";
import * as devices from "#lib/data/devices.ts";
import * as licenses from "#lib/data/licenses.ts";
import * as people from "#lib/data/people.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { deviceKey, holderOf } from "#lib/domain/licenses/holder.ts";
import { searchTerms } from "#lib/domain/names.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import type { Granted } from "#lib/scope.ts";

export interface HolderRow {
  /** "d:" and the serial, or "p:" and Apple's clientUserId. */
  holder: string;
  kind: "device" | "person";
  /** The serial or the clientUserId. */
  account: string;
  /** The record behind it; null when there is none here. */
  record: { id: string; name: string; detail: string | null } | null;
  tokenId: string;
  token: string;
  since: Date;
  operation: { id: string; number: number; by: string } | null;
}

export interface HolderList extends Page<HolderRow> {
  from: number;
  total: number;
  atLeast: boolean;
}

const SIZE = 50;
const MOST_NAMED = 500;

export interface HolderRequest {
  titleId: string;
  /** The beginning of a serial, or of words of a name. */
  typed: string;
  walk: Walk;
}

/** Who holds a title, by holder, page by page; names as far as the records are in reach. */
export async function listHolders(
  scope: Granted<"license:read">,
  { titleId, typed, walk }: HolderRequest,
): Promise<HolderList> {
  return transaction(scope, async (tx) => {
    const inSight = new Map((await tokens.list(tx)).map(({ id, name }) => [id, name]));
    const match = { titleId, tokenIds: [...inSight.keys()], ...(await narrowed(tx, typed)) };
    const page = await licenses.list(tx, match, walk, SIZE);
    const counted = await licenses.count(tx, match);
    const names = await licenses.holderNames(
      tx,
      page.rows.map(({ holder }) => holder),
    );
    return {
      ...page,
      rows: page.rows.map((row) => holderRow(row, names, inSight)),
      total: counted.count,
      atLeast: !counted.exact,
    };
  });
}

/** What was typed, as holders: those whose records have such words, and a serial that begins so. */
export async function narrowed(tx: Tx, typed: string): Promise<{ holders?: string[] }> {
  const words = searchTerms(typed);
  if (words.length === 0) return {};
  const place = { sort: "name", descending: false, walk: null, size: MOST_NAMED, uncounted: true } as const;
  const groups = tx.ancestors.length === 0 ? null : [...tx.reach];
  const found = await devices.list(tx, { groups, words }, place);
  const persons = await people.list(tx, { groups, words }, place);
  const keys = found.rows.map(({ serial }) => deviceKey(serial));
  const accounts = await licenses.holdersOfPeople(
    tx,
    persons.rows.map(({ id }) => id),
  );
  return { holders: [...new Set([...keys, ...accounts, deviceKey(typed)])] };
}

function holderRow(
  { holder, tokenId, since, operationId, operationNumber, actorName }: licenses.LicenseRecord,
  names: ReadonlyMap<string, licenses.HolderName>,
  tokenNames: ReadonlyMap<string, string>,
): HolderRow {
  const { kind, id: account } = holderOf(holder);
  const known = names.get(holder);
  return {
    holder,
    kind,
    account,
    record: known ? { id: known.id, name: known.name, detail: known.detail } : null,
    tokenId,
    token: tokenNames.get(tokenId) ?? "",
    since,
    operation:
      operationId && operationNumber !== null
        ? { id: operationId, number: operationNumber, by: actorName ?? "" }
        : null,
  };
}
