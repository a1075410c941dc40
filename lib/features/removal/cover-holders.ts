import "server-only";
import type { AppleLimits } from "#lib/apple/limits.ts";
import { inTurn } from "#lib/data/locks.ts";
import * as removalPairs from "#lib/data/removal-pairs.ts";
import * as removals from "#lib/data/removals.ts";
import * as removedTitles from "#lib/data/removed-titles.ts";
import { transaction } from "#lib/data/transaction.ts";
import { shareOut } from "#lib/domain/tokens/removal.ts";
import { otherTokens, poolsOf } from "#lib/features/removal/other-tokens.ts";
import type { RemovalWork } from "#lib/features/removal/work.ts";
import { writePairs } from "#lib/features/removal/write-pairs.ts";

/** Writes down, in one go, every license that another token is to give before this one's is taken back. */
export async function coverHolders({ scope, removal, sessions }: RemovalWork): Promise<void> {
  const limits = new Map<string, AppleLimits>();
  if (removal.relicense)
    for (const { id } of await transaction(scope, (tx) => otherTokens(tx, removal.tokenId)))
      limits.set(id, await sessions.limits(id));
  await transaction(scope, async (tx) => {
    await inTurn(tx, `write orders ${tx.customerId}`);
    const able = await otherTokens(tx, removal.tokenId);
    const needs = await removalPairs.needs(
      tx,
      removal.tokenId,
      able.map(({ id }) => id),
    );
    const titleIds = [...new Set(needs.map(({ titleId }) => titleId))];
    const { pairs, uncovered } = shareOut(needs, removal.relicense ? await poolsOf(tx, able, titleIds) : []);
    if (!(await removals.move(tx, removal.id, "cover", { stage: "covering" }))) return;
    await removedTitles.keepUncovered(tx, removal.id, uncovered);
    if (pairs.length > 0) await writePairs(tx, removal.id, "associate", pairs, limits);
  });
}
