import "server-only";
import * as tokenEvents from "#lib/data/token-events.ts";
import * as totals from "#lib/data/total-changes.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { movesAmong } from "#lib/domain/licenses/total-change.ts";
import type { NewNotice } from "#lib/domain/notices/course.ts";
import { toldOfMove } from "#lib/domain/notices/notice.ts";

/** Two locations are read at different times, and one of them may have been silent for a while. */
const SEEN_WITHIN_MS = 24 * 3_600_000;

interface End {
  tokenId: string;
  direction: "left" | "arrived";
  licenses: number;
  titleId: string;
  title: string;
}

/**
 * Finds the licenses that left one location and arrived at another, and writes that down in both tokens' lives; answers by
 * token what is to be told of it. Neither end says which token is the other: not everybody sees both.
 */
export async function findMoves(tx: Tx): Promise<Map<string, NewNotice[]>> {
  const since = new Date(tx.now().getTime() - SEEN_WITHIN_MS);
  const ends: End[] = [];
  for (const move of movesAmong(await totals.unexplained(tx, since))) {
    const { from, to } = move;
    const about = { licenses: to.after - to.before, titleId: from.titleId, title: from.title };
    await totals.join(tx, move);
    ends.push({ ...about, tokenId: from.tokenId, direction: "left" });
    ends.push({ ...about, tokenId: to.tokenId, direction: "arrived" });
  }
  for (const { tokenId, ...detail } of ends) await tokenEvents.record(tx, tokenId, "licenses-moved", detail);
  const told = Map.groupBy(ends, ({ tokenId }) => tokenId);
  return new Map([...told].map(([tokenId, own]) => [tokenId, noticesOf(own, tx.now())]));
}

/** One for what left and one for what arrived, however many titles moved. */
function noticesOf(ends: readonly End[], at: Date): NewNotice[] {
  return [...Map.groupBy(ends, ({ direction }) => direction)].map(([direction, own]) => {
    const licenses = own.reduce((sum, one) => sum + one.licenses, 0);
    const titles = new Set(own.map(({ titleId }) => titleId)).size;
    return {
      ...toldOfMove({ licenses, titles, title: own[0]?.title ?? "", direction }, at),
      silenced: false,
    };
  });
}
