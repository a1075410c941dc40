import "server-only";
import { transaction } from "#lib/data/transaction.ts";
import * as waiting from "#lib/data/waiting.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { tokenHere } from "#lib/features/token-here.ts";
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
  return transaction(scope, async (tx) => {
    const { id } = await tokenHere(tx, tokenId);
    return { ...(await waiting.page(tx, id, walk)), total: await waiting.count(tx, id) };
  });
}
