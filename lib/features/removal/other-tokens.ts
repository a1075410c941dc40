import "server-only";
import * as planning from "#lib/data/planning.ts";
import * as tokens from "#lib/data/tokens.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { UNLIMITED } from "#lib/domain/licenses/counts.ts";
import type { CoverPool } from "#lib/domain/tokens/removal.ts";
import { standingOf } from "#lib/features/token-standing.ts";

/** The tokens that could pay in another's stead: not on their way out themselves, and able to write at Apple. */
export async function otherTokens(tx: Tx, tokenId: string): Promise<tokens.TokenRecord[]> {
  const standing = await standingOf(tx);
  return (await tokens.list(tx)).filter(
    (token) => token.id !== tokenId && token.removal === null && standing(token).canWrite,
  );
}

/** What they have free of titles, less what orders under way will take. */
export async function poolsOf(
  tx: Tx,
  others: readonly tokens.TokenRecord[],
  titleIds: readonly string[],
): Promise<CoverPool[]> {
  const byId = new Map(others.map((token) => [token.id, token]));
  const key = (one: { titleId: string; tokenId: string }) => `${one.titleId} ${one.tokenId}`;
  const taken = new Map((await planning.underWay(tx, titleIds)).map((one) => [key(one), one.taken]));
  return (await planning.pools(tx, titleIds)).flatMap((pool) => {
    const token = byId.get(pool.tokenId);
    if (!token) return [];
    const { name, priority, expiresAt } = token;
    const unlimited = pool.available >= UNLIMITED;
    const available = unlimited ? UNLIMITED : Math.max(0, pool.available - (taken.get(key(pool)) ?? 0));
    return { ...pool, name, priority, expiresAt, canWrite: true, unlimited, available };
  });
}
