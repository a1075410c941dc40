import "server-only";
import * as titles from "#lib/data/titles.ts";
import { transaction } from "#lib/data/transaction.ts";
import { parseFilter, printFilter } from "#lib/domain/filters/filter-words.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { readTitleFilter, titleFilterKeys } from "#lib/domain/titles/title-filter.ts";
import { titleRow, type TitleRow } from "#lib/features/title-row.ts";
import { tokenRows } from "#lib/features/token-rows.ts";
import type { Granted } from "#lib/scope.ts";

export type { HolderList, HolderRow } from "#lib/features/titles/holders.ts";
export type { TitleRow } from "#lib/features/title-row.ts";
export type { PoolRow, TitleView } from "#lib/features/titles/title-view.ts";
export { listHolders } from "#lib/features/titles/holders.ts";
export { titlesToHide } from "#lib/features/titles/titles-to-hide.ts";
export { viewTitle } from "#lib/features/titles/title-view.ts";

const SIZE = 50;

export interface TitleList extends Page<TitleRow> {
  from: number;
  total: number;
  /** The total is a floor. */
  atLeast: boolean;
  views: Awaited<ReturnType<typeof titles.viewCounts>>;
  tokens: number;
  unknown: string[];
}

export interface TitleListRequest {
  typed: string;
  descending: boolean;
  walk: Walk;
}

/** Apps and books that a token in sight carries, each once however many do; hidden ones only where they are asked for. */
export async function listTitles(
  scope: Granted<"license:read">,
  { typed, descending, walk }: TitleListRequest,
): Promise<TitleList> {
  const all = await tokenRows(scope as Granted<"license:read"> & Granted<"token:read">);
  const parsed = parseFilter(typed, titleFilterKeys);
  const { strange, tokenId, words, hidden = false, ...filter } = readTitleFilter(parsed, all);
  const carrying = tokenId === undefined ? all : all.filter(({ id }) => id === tokenId);
  const tokenIds = carrying.map(({ id }) => id);
  return transaction(scope, async (tx) => {
    const place = { sort: "name", descending, walk, size: SIZE } as const;
    const { rows, total, ...page } = await titles.list(tx, { ...filter, hidden, words, tokenIds }, place);
    return {
      ...page,
      rows: rows.map((row) => titleRow(row, all)),
      total: total?.count ?? 0,
      atLeast: total?.exact === false,
      views: await titles.viewCounts(
        tx,
        all.map(({ id }) => id),
      ),
      tokens: all.length,
      unknown: [...parsed.unknown, ...strange].map((term) => printFilter({ terms: [term], words: [] })),
    };
  });
}
