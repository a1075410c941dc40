import "server-only";
import type { AppleLimits } from "#lib/apple/limits.ts";
import { inTurn } from "#lib/data/locks.ts";
import type { PairToOrder } from "#lib/data/plan-rows.ts";
import * as removalPairs from "#lib/data/removal-pairs.ts";
import * as removals from "#lib/data/removals.ts";
import * as removedTitles from "#lib/data/removed-titles.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { shareOut, supplyOf } from "#lib/domain/tokens/removal.ts";
import { otherTokens, poolsOf } from "#lib/features/removal/other-tokens.ts";
import type { RemovalWork } from "#lib/features/removal/work.ts";
import { writePairs } from "#lib/features/removal/write-pairs.ts";

/** Licenses written down at a time, and holders read at a time: a token may have a million. */
const A_ROUND = 20_000;
const A_READING = 5_000;

/** Writes down the licenses that other tokens are to give before this one's are taken back, a round at a time until all are. */
export async function coverHolders({ scope, removal, sessions }: RemovalWork): Promise<void> {
  const limits = new Map<string, AppleLimits>();
  if (removal.relicense)
    for (const { id } of await transaction(scope, (tx) => otherTokens(tx, removal.tokenId)))
      limits.set(id, await sessions.limits(id));
  const { id, tokenId } = removal;
  await transaction(scope, async (tx) => {
    await inTurn(tx, `write orders ${tx.customerId}`);
    const able = await otherTokens(tx, tokenId);
    const titles = await removalPairs.sharedTitles(tx, tokenId, id, able.map((one) => one.id)); // prettier-ignore
    const { pairs, more } = await nextRound(tx, removal, able, titles);
    if (!(await removals.move(tx, id, "cover", { stage: more ? "cover" : "covering" }))) return;
    if (pairs.length > 0) await writePairs(tx, id, "associate", pairs, limits);
    const ids = titles.map(({ titleId }) => titleId);
    if (!more) {
      const uncovered = await removalPairs.countUncovered(tx, tokenId, id, ids);
      await removedTitles.keepUncovered(tx, id, uncovered);
    }
  });
}

/** Goes on behind the last holder that was asked for: what was dry when somebody's turn came, stays so. */
async function nextRound(
  tx: Tx,
  { tokenId, relicense }: RemovalWork["removal"],
  able: Awaited<ReturnType<typeof otherTokens>>,
  titles: Awaited<ReturnType<typeof removalPairs.sharedTitles>>,
): Promise<{ pairs: PairToOrder[]; more: boolean }> {
  const pairs: PairToOrder[] = [];
  if (!relicense) return { pairs, more: false };
  const supply = supplyOf(await poolsOf(tx, able, titles.map(({ titleId }) => titleId))); // prettier-ignore
  for (const { asked, offered, ...title } of titles)
    for (let after = asked; ;) {
      const place = { tokenId, title: { ...title, offered }, after, most: A_READING };
      const found = await removalPairs.needs(tx, place);
      pairs.push(...shareOut(found.map((need) => ({ ...title, ...need })), supply)); // prettier-ignore
      if (pairs.length >= A_ROUND) return { pairs, more: true };
      after = found.at(-1)?.key ?? after;
      if (found.length < A_READING) break;
    }
  return { pairs, more: false };
}
