import "server-only";
import * as devices from "#lib/data/devices.ts";
import * as licenses from "#lib/data/licenses.ts";
import * as people from "#lib/data/people.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { deviceKey } from "#lib/domain/licenses/holder.ts";
import { searchTerms } from "#lib/domain/names.ts";

const MOST_NAMED = 500;
const inOrder = { sort: "name", descending: false, walk: null, size: MOST_NAMED, uncounted: true } as const;

/** What was typed over a list of holders: those whose records have such words, and the serial itself. */
export async function narrowHolders(tx: Tx, typed: string): Promise<{ holders?: string[] }> {
  const words = searchTerms(typed);
  if (words.length === 0) return {};
  const groups = tx.ancestors.length === 0 ? null : [...tx.reach];
  const found = await devices.list(tx, { groups, words }, inOrder);
  const named = await people.list(tx, { groups, words }, inOrder);
  const keys = found.rows.map(({ serial }) => deviceKey(serial));
  const accounts = await licenses.holdersOfPeople(
    tx,
    named.rows.map(({ id }) => id),
  );
  return { holders: [...new Set([...keys, ...accounts, deviceKey(typed)])] };
}
