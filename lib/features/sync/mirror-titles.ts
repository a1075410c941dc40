import "server-only";
import * as due from "#lib/data/due.ts";
import { type AssetFacts, mirrorAssets } from "#lib/data/mirror/assets.ts";
import * as totals from "#lib/data/total-changes.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { totalChanges } from "#lib/domain/licenses/total-change.ts";

/** Takes over what Apple lists of a location, and keeps where it owns more or fewer than before: some of it may have moved. */
export async function mirrorTitles(
  tx: Tx,
  tokenId: string,
  assets: readonly AssetFacts[],
  { whole }: { whole: boolean },
): Promise<void> {
  const before = await totals.owned(tx, tokenId);
  await mirrorAssets(tx, tokenId, assets, { whole });
  const changed = before ? totalChanges(before, assets, { whole }) : [];
  if (changed.length === 0) return;
  await totals.note(tx, tokenId, changed);
  await due.wake(tx, "notices", tx.customerId);
}
