import "server-only";
import { transaction } from "#lib/data/transaction.ts";
import * as waiting from "#lib/data/waiting.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import type { Granted } from "#lib/scope.ts";

export type { WaitingRow } from "#lib/data/waiting.ts";

export interface WaitingList extends Page<waiting.WaitingRow> {
  total: number;
}

/** What was asked of a token while it could not act, in the order in which it is replayed. */
export async function listWaiting(
  scope: Granted<"license:read">,
  tokenId: string,
  walk: Walk,
): Promise<WaitingList> {
  if (!isRowId(tokenId)) return { rows: [], next: null, previous: null, total: 0 };
  return transaction(scope, async (tx) => ({
    ...(await waiting.page(tx, tokenId, walk)),
    total: await waiting.count(tx, tokenId),
  }));
}
