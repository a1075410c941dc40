import "server-only";
import * as planning from "#lib/data/planning.ts";
import * as tokens from "#lib/data/tokens.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { UNLIMITED } from "#lib/domain/licenses/counts.ts";
import { standingOf } from "#lib/features/token-standing.ts";

export interface TokenPool {
  titleId: string;
  tokenId: string;
  name: string;
  canWrite: boolean;
  priority: number;
  /** What Apple counts as free, less what orders under way will take. */
  available: number;
  unlimited: boolean;
  expiresAt: Date;
}

/** The licenses of each title, token by token, as far as the tokens are in sight. */
export async function gatherPools(tx: Tx, titles: readonly { titleId: string }[]): Promise<TokenPool[]> {
  const titleIds = titles.map(({ titleId }) => titleId);
  const inSight = new Map((await tokens.list(tx)).map((token) => [token.id, token]));
  const taken = new Map(
    (await planning.underWay(tx, titleIds)).map((one) => [`${one.titleId} ${one.tokenId}`, one.taken]),
  );
  const standing = await standingOf(tx);
  return (await planning.pools(tx, titleIds)).flatMap(({ titleId, tokenId, available }) => {
    const token = inSight.get(tokenId);
    if (!token) return [];
    const unlimited = available >= UNLIMITED;
    return {
      titleId,
      tokenId,
      name: token.name,
      canWrite: token.removal === null && standing(token).canWrite,
      priority: token.priority,
      available: unlimited ? UNLIMITED : Math.max(0, available - (taken.get(`${titleId} ${tokenId}`) ?? 0)),
      unlimited,
      expiresAt: token.expiresAt,
    };
  });
}
