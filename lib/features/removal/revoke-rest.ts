import "server-only";
import { inTurn } from "#lib/data/locks.ts";
import * as removalPairs from "#lib/data/removal-pairs.ts";
import * as removals from "#lib/data/removals.ts";
import * as uninstallWishes from "#lib/data/uninstall-wishes.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { RemovalWork } from "#lib/features/removal/work.ts";
import { writePairs } from "#lib/features/removal/write-pairs.ts";

/** Licenses written down at a time: a token may have a million. */
const A_ROUND = 50_000;

/** Writes down orders for what was not asked back yet. When nothing is left to be asked, what stands is looked at. */
export async function revokeRest({ scope, removal, sessions }: RemovalWork): Promise<void> {
  const { id, tokenId } = removal;
  const limits = removal.revoke ? new Map([[tokenId, await sessions.limits(tokenId)]]) : new Map();
  await transaction(scope, async (tx) => {
    await inTurn(tx, `write orders ${tx.customerId}`);
    const pairs = removal.revoke ? await removalPairs.toRevoke(tx, tokenId, id, A_ROUND) : [];
    const stage = pairs.length > 0 ? "revoking" : "verify";
    if (!(await removals.move(tx, id, "revoke", { stage }))) return;
    if (removal.uninstall) await uninstallWishes.wish(tx, id);
    if (pairs.length > 0) await writePairs(tx, id, "disassociate", pairs, limits);
  });
}
