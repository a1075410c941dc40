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
const A_ROUND = 50_000;
const A_READING = 10_000;

/** Writes down the licenses that other tokens are to give before this one's are taken back, a round at a time until all are. */
export async function coverHolders({ scope, removal, sessions }: RemovalWork): Promise<void> {
  const limits = new Map<string, AppleLimits>();
  if (removal.relicense)
    for (const { id } of await transaction(scope, (tx) => otherTokens(tx, removal.tokenId)))
      limits.set(id, await sessions.limits(id));
  await transaction(scope, async (tx) => {
    await inTurn(tx, `write orders ${tx.customerId}`);
    const { pairs, uncovered } = await nextRound(tx, removal);
    const stage = uncovered ? "covering" : "cover";
    if (!(await removals.move(tx, removal.id, "cover", { stage }))) return;
    if (uncovered) await removedTitles.keepUncovered(tx, removal.id, uncovered);
    if (pairs.length > 0) await writePairs(tx, removal.id, "associate", pairs, limits);
  });
}

interface Round {
  pairs: PairToOrder[];
  /** Who is left without, by title; null where more holders are to be gone through. */
  uncovered: { titleId: string; count: number }[] | null;
}

async function nextRound(tx: Tx, { id, tokenId, relicense }: RemovalWork["removal"]): Promise<Round> {
  const able = await otherTokens(tx, tokenId);
  const titles = await removalPairs.sharedTitles(tx, tokenId, able.map((one) => one.id)); // prettier-ignore
  const titleIds = titles.map(({ titleId }) => titleId);
  const supply = supplyOf(relicense ? await poolsOf(tx, able, titleIds) : []);
  const pairs: PairToOrder[] = [];
  const uncovered: { titleId: string; count: number }[] = [];
  for (const title of titles) {
    let short = 0;
    for (let after = ""; ;) {
      const place = { tokenId, operationId: id, title, after, most: A_READING };
      const found = await removalPairs.needs(tx, place);
      const shared = shareOut(found.map((need) => ({ ...title, ...need })), supply); // prettier-ignore
      pairs.push(...shared.pairs);
      if (pairs.length >= A_ROUND) return { pairs, uncovered: null };
      short += shared.uncovered.reduce((sum, { count }) => sum + count, 0);
      after = found.at(-1)?.key ?? after;
      if (found.length < A_READING) break;
    }
    if (short > 0) uncovered.push({ titleId: title.titleId, count: short });
  }
  return { pairs, uncovered };
}
