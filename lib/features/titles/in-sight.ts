import "server-only";
import * as titles from "#lib/data/titles.ts";
import * as tokens from "#lib/data/tokens.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { Refusal } from "#lib/refusal.ts";

/** Those of these titles that a token in sight carries; refused where none is. */
export async function titlesInSight(tx: Tx, ids: readonly string[]): Promise<titles.TitleRecord[]> {
  const inSight = await tokens.list(tx);
  const found = await titles.some(tx, ids, inSight.map(({ id }) => id)); // prettier-ignore
  if (found.length === 0) throw new Refusal("not-found");
  return found;
}
