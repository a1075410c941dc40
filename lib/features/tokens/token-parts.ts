import "server-only";
import * as activity from "#lib/data/activity.ts";
import * as appleUsers from "#lib/data/apple-users.ts";
import type { RowPage } from "#lib/data/listing/of-rows.ts";
import * as licenses from "#lib/data/licenses.ts";
import * as titles from "#lib/data/titles.ts";
import * as tokenCounts from "#lib/data/token-counts.ts";
import * as tokenHolders from "#lib/data/token-holders.ts";
import * as tokenSyncs from "#lib/data/token-syncs.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import { searchTerms } from "#lib/domain/names.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import type { TokenRow } from "#lib/features/token-rows.ts";
import { tokenHere } from "#lib/features/token-here.ts";
import { syncView, type SyncView } from "#lib/features/tokens/sync-view.ts";
import type { Granted } from "#lib/scope.ts";

const SIZE = 50;
const NEARLY_OUT = 6;
const LAST_SYNCS = 4;
const ENTRIES = 20;

export interface TokenOverview {
  /** Null while nobody has read who holds licenses, and where they are too many to count. */
  split: tokenHolders.HolderSplit | null;
  /** Titles that only the US store knew, and that none did. */
  misses: { fromUs: number; nowhere: number };
  nearlyOut: titles.TitleRecord[];
  /** The last few, newest first, as far as they are in reach. */
  syncs: SyncView[];
}

/** What the first tab of a token shows beside its row. */
export function tokenOverview(
  scope: Granted<"license:read">,
  { id, region, use, lastSyncAt }: TokenRow,
): Promise<TokenOverview> {
  return transaction(scope, async (tx) => {
    const scarce = await tokenCounts.nearlyOut(tx, id, NEARLY_OUT);
    const records = new Map((await titles.some(tx, scarce, [id])).map((title) => [title.id, title]));
    const syncs = await tokenSyncs.page(tx, id, null, LAST_SYNCS);
    return {
      split: lastSyncAt && (await tokenHolders.splitByHolder(tx, id, use.assigned + use.assignedUnlimited)),
      misses: await tokenCounts.storeMisses(tx, id, region),
      nearlyOut: scarce.flatMap((titleId) => records.get(titleId) ?? []),
      syncs: syncs.rows.map(syncView),
    };
  });
}

/** A token's titles by name; words find them by the beginnings of theirs. */
export function tokenTitles(
  scope: Granted<"license:read">,
  tokenId: string,
  { typed, descending, walk }: { typed: string; descending: boolean; walk: Walk },
): Promise<RowPage<titles.TitleRecord>> {
  return transaction(scope, async (tx) => {
    const { id } = await tokens.get(tx, tokenId);
    const match = { words: searchTerms(typed), tokenIds: [id] };
    return titles.list(tx, match, { sort: "name", descending, walk, size: SIZE });
  });
}

export interface AssignmentRow extends licenses.LicenseRecord {
  titleName: string;
  titleIcon: string | null;
  titleKind: string;
  /** The device or person here that stands behind Apple's holder, where it is in reach. */
  known: licenses.HolderName | null;
}

export interface AssignmentPage {
  rows: AssignmentRow[];
  from: number;
  next: string | null;
  previous: string | null;
  total: { count: number; exact: boolean };
}

/** Who holds licenses of a token, in the order of its titles. `kind` and the beginning of a serial narrow it. */
export function tokenAssignments(
  scope: Granted<"license:read">,
  tokenId: string,
  { kind, serial, walk }: { kind?: "device" | "person"; serial?: string; walk: Walk },
): Promise<AssignmentPage> {
  const match = { tokenId, tokenIds: [tokenId], ...(kind && { kind }), ...(serial && { serial }) };
  return transaction(scope, async (tx) => {
    await tokenHere(tx, tokenId);
    const page = await licenses.list(tx, match, walk, SIZE);
    const held = [...new Set(page.rows.map(({ titleId }) => titleId))];
    const titleOf = new Map((await titles.some(tx, held, [tokenId])).map((title) => [title.id, title]));
    const names = await licenses.holderNames(
      tx,
      page.rows.map(({ holder }) => holder),
    );
    return {
      ...page,
      total: await licenses.count(tx, match),
      rows: page.rows.map((row) => {
        const title = titleOf.get(row.titleId);
        return {
          ...row,
          titleName: title?.name ?? "",
          titleIcon: title?.iconHash ?? null,
          titleKind: title?.kind ?? "app",
          known: names.get(row.holder) ?? null,
        };
      }),
    };
  });
}

export interface KnownPeople extends Page<appleUsers.AppleUserRecord> {
  /** By Apple's word: Registered, Associated, Retired. */
  counts: Map<string, number>;
}

/** The people that a token's location knows. */
export function tokenPeople(
  scope: Granted<"inventory:read">,
  tokenId: string,
  { status, starts, walk }: { status?: string; starts?: string; walk: Walk },
): Promise<KnownPeople> {
  const match = { tokenId, ...(status && { status }), ...(starts && { starts }) };
  return transaction(scope, async (tx) => ({
    ...(await appleUsers.list(tx, match, walk, SIZE)),
    counts: await appleUsers.counts(tx, tokenId),
  }));
}

export interface TokenHistory {
  entries: activity.ActivityEntry[];
  syncs: Page<SyncView>;
}

/** What was done to a token, and what its syncs found, newest first. */
export function tokenHistory(
  scope: Granted<"activity:read">,
  tokenId: string,
  walk: Walk,
): Promise<TokenHistory> {
  return transaction(scope, async (tx) => {
    const page = await tokenSyncs.page(tx, tokenId, walk, ENTRIES);
    return {
      entries: await activity.about(tx, { kind: "token", id: tokenId }, ENTRIES),
      syncs: { ...page, rows: page.rows.map(syncView) },
    };
  });
}
