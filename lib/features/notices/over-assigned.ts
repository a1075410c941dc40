import "server-only";
import * as totals from "#lib/data/total-changes.ts";
import type { Tx } from "#lib/data/transaction.ts";

/** By token, what is held beyond what its location owns. */
export async function overAssigned(tx: Tx): Promise<Map<string, Omit<totals.OverAssigned, "tokenId">>> {
  return new Map((await totals.overAssigned(tx)).map(({ tokenId, ...over }) => [tokenId, over]));
}
