import "server-only";
import * as removals from "#lib/data/removals.ts";
import * as tokens from "#lib/data/tokens.ts";
import type { Tx } from "#lib/data/transaction.ts";

/** What tokens in sight are called, and those that were removed: what was done with them is told by name. */
export async function tokenNames(tx: Tx): Promise<Map<string, string>> {
  const here = (await tokens.list(tx)).map(({ id, name }) => [id, name] as const);
  return new Map([...(await removals.names(tx)), ...here]);
}
