import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as due from "#lib/data/due.ts";
import * as tokens from "#lib/data/tokens.ts";
import type { Tx } from "#lib/data/transaction.ts";
import * as waiting from "#lib/data/waiting.ts";

const AT_ONCE = 20_000;

/**
 * Keeps what is asked of tokens that cannot act, behind what waits there already. Once a token can, all of it is replayed
 * in order; should it be able already, at once.
 */
export async function queueWishes(
  tx: Tx,
  wishes: readonly waiting.NewWish[],
  asking: waiting.Asking,
): Promise<void> {
  for (let from = 0; from < wishes.length; from += AT_ONCE)
    await waiting.insert(tx, wishes.slice(from, from + AT_ONCE), asking);
  for (const [tokenId, some] of Map.groupBy(wishes, (wish) => wish.tokenId)) {
    const { groupId, name } = await tokens.get(tx, tokenId);
    await audit.record(tx, "token.wishes-queued", {
      groupId,
      target: { kind: "token", id: tokenId, name },
      after: { licenses: some.length, trigger: asking.trigger },
    });
    await due.wake(tx, "waiting", tokenId);
    await changes.tell(tx, "tokens", tokenId);
  }
}
